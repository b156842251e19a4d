// $sources: the relationships that documents of these sources speak of, with their entities.
UNWIND $sources AS id
MATCH (:Source {id: id})<-[:FROM]-(:Document)<-[:IN]-(c:Claim)
WHERE c.relationship IS NOT NULL
WITH c.relationship AS relationship, head(collect(c)) AS c
MATCH (c)-[:SUBJECT]->(:Mention)-[:REFERS_TO]->(s:Entity)
MATCH (c)-[:OBJECT]->(:Mention)-[:REFERS_TO]->(o:Entity)
RETURN c.id AS claim, c.type AS type, s.id AS subject, o.id AS object
