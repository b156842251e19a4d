// $after, $limit: mentions in the order of their ids.
MATCH (m:Mention)
WHERE m.id > $after
WITH m ORDER BY m.id LIMIT $limit
RETURN m.id AS id, m {.*, key: null, keys: null, ownKey: null, ownKeys: null} AS properties,
  COLLECT { MATCH (m)-[:IN]->(d) RETURN d.id } AS documents,
  COLLECT { MATCH (m)-[:REFERS_TO]->(e) RETURN e.id } AS entities
