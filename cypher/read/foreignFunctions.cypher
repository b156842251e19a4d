// Functions that are not Neo4j's own: those of plugins, on a user's own Neo4j.
SHOW FUNCTIONS YIELD name, isBuiltIn WHERE NOT isBuiltIn
RETURN name ORDER BY name
