// $mentions: every claim in which one of these mentions stands, with its entities as they are now.
UNWIND $mentions AS id
MATCH (:Mention {id: id})<-[:SUBJECT|OBJECT|WEAPON]-(c:Claim)
WITH DISTINCT c
MATCH (c)-[:SUBJECT]->(:Mention)-[:REFERS_TO]->(s:Entity)
MATCH (c)-[:OBJECT]->(:Mention)-[:REFERS_TO]->(o:Entity)
RETURN c.id AS claim, c.type AS type, s.id AS subject, o.id AS object
