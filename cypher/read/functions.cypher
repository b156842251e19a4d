// The functions of this Neo4j with their signatures.
SHOW FUNCTIONS YIELD name, signature
RETURN name, signature ORDER BY name
