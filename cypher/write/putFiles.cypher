// $rows: {name, document, fingerprint, content}; content only where another file of the same text is shown.
UNWIND $rows AS row
MERGE (f:File {name: row.name})
SET f.fingerprint = row.fingerprint, f.content = row.content
WITH f, row
OPTIONAL MATCH (f)-[old:HOLDS]->()
DELETE old
WITH DISTINCT f, row
MATCH (d:Document {id: row.document})
CREATE (f)-[:HOLDS]->(d)
