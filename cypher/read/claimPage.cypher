// $after, $limit: claims in the order of their ids.
MATCH (c:Claim)
WHERE c.id > $after
WITH c ORDER BY c.id LIMIT $limit
RETURN c.id AS id, c {.*, relationship: null} AS properties,
  COLLECT { MATCH (c)-[:IN]->(d) RETURN d.id } AS documents,
  COLLECT { MATCH (c)-[:SUBJECT]->(m) RETURN m.id } AS subjects,
  COLLECT { MATCH (c)-[:OBJECT]->(m) RETURN m.id } AS objects,
  COLLECT { MATCH (c)-[:ATTRIBUTED_TO]->(m) RETURN m.id } AS credited,
  COLLECT { MATCH (c)-[:WEAPON]->(m) RETURN m.id } AS weapons,
  COLLECT { MATCH (c)-[:CORRECTS]->(o) RETURN o.id } AS corrects
