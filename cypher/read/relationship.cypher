// $id: one relationship with its ends, found by any of its claims.
MATCH (c:Claim {relationship: $id})
WITH c LIMIT 1
MATCH (c)-[:SUBJECT]->(:Mention)-[:REFERS_TO]->(s:Entity)
MATCH (c)-[:OBJECT]->(:Mention)-[:REFERS_TO]->(o:Entity)
MATCH (s)-[r]-(o)
WHERE r.id = $id
WITH DISTINCT r, startNode(r) AS a, endNode(r) AS b
RETURN r {.*, type: type(r), source: a.id, target: b.id} AS relationship, a {.*, search: null} AS source,
  b {.*, search: null} AS target
