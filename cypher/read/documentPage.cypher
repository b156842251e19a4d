// $after, $limit: documents in the order of their ids, with their texts, files and number of sources.
MATCH (d:Document)
WHERE d.id > $after
WITH d ORDER BY d.id LIMIT $limit
RETURN d.id AS id, properties(d) AS properties,
  COLLECT { MATCH (d)<-[:HOLDS]-(f:File) RETURN f.name } AS files,
  COLLECT { MATCH (d)-[:FROM]->(s:Source) RETURN s {.id, .name, .reliability} } AS sources
