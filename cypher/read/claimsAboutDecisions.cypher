// $decisions: the claims that these are about, with the relationship that each supports or denies.
UNWIND $decisions AS id
MATCH (:Decision {id: id})-[:ABOUT]->(c:Claim)
WITH DISTINCT c
MATCH (c)-[:SUBJECT]->(:Mention)-[:REFERS_TO]->(s:Entity)
MATCH (c)-[:OBJECT]->(:Mention)-[:REFERS_TO]->(o:Entity)
RETURN c.id AS claim, c.type AS type, s.id AS subject, o.id AS object
