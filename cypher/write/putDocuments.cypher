// $rows: {id, properties, text, source}; text only where the document is new. $now: ISO 8601.
UNWIND $rows AS row
MERGE (s:Source {id: row.source.id})
  ON CREATE SET s.name = row.source.name, s.reliability = 'F'
MERGE (d:Document {id: row.id})
SET d += row.properties, d.importedAt = $now, d.text = coalesce(row.text, d.text)
WITH d, s
OPTIONAL MATCH (d)-[old:FROM]->()
DELETE old
WITH DISTINCT d, s
CREATE (d)-[:FROM]->(s)
