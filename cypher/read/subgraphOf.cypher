// $ids: relationships; each with both its ends.
UNWIND $ids AS id
MATCH (c:Claim {relationship: id})
WITH id, collect(c)[0] AS c
MATCH (c)-[:SUBJECT]->(:Mention)-[:REFERS_TO]->(s:Entity), (c)-[:OBJECT]->(:Mention)-[:REFERS_TO]->(o:Entity)
MATCH (s)-[r {id: id}]-(o)
WITH DISTINCT r, startNode(r) AS a, endNode(r) AS b
RETURN r {.*, type: type(r), source: a.id, target: b.id} AS relationship, a {.*, search: null} AS source,
  b {.*, search: null} AS target
