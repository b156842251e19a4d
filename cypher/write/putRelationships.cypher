// $rows: {source, type, target, properties}; types come from src/model.
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:$(row.type)]->(b)
SET r = row.properties
