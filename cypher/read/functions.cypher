// The functions of this Neo4j with their signatures.
SHOW FUNCTIONS YIELD name, signature, isBuiltIn
RETURN name, signature, isBuiltIn ORDER BY name
