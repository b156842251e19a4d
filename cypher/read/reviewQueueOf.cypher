// As reviewQueue, of claims in which one of $entities stands.
UNWIND $entities AS entity
MATCH (:Entity {id: entity})<-[:REFERS_TO]-(:Mention)<-[:SUBJECT|OBJECT]-(c:Claim)
WITH DISTINCT c
MATCH (c)-[:IN]->(d:Document)
WHERE (d.name > $name OR (d.name = $name AND (c.start > $start OR (c.start = $start AND c.id > $after))))
  AND ($documents IS NULL OR d.id IN $documents)
  AND ($review IS NULL OR c.review IN $review)
  AND ($types IS NULL OR c.type IN $types)
  AND c.confidence >= $least AND c.confidence <= $most
  AND ($contradicted IS NULL OR $contradicted = EXISTS {
    MATCH (x:Claim {relationship: c.relationship})
    WHERE x.review <> 'rejected' AND (x.certainty = 'denied') <> (c.certainty = 'denied')
  })
  AND ($singleSourced IS NULL OR $singleSourced = EXISTS {
    MATCH (c)-[:SUBJECT]->(:Mention)-[:REFERS_TO]->(a:Entity), (c)-[:OBJECT]->(:Mention)-[:REFERS_TO]->(b:Entity)
    MATCH (a)-[r]-(b)
    WHERE r.id = c.relationship AND r.sources = 1
  })
RETURN c.id AS id, d.name AS name, c.start AS start
ORDER BY name, start, id
LIMIT $limit
