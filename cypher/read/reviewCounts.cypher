// How many claims a review queue holds in all, by their review; parameters as of reviewQueue.
MATCH (c:Claim)
WHERE ($types IS NULL OR c.type IN $types)
  AND c.confidence >= $least AND c.confidence <= $most
  AND ($documents IS NULL OR EXISTS { MATCH (c)-[:IN]->(d:Document) WHERE d.id IN $documents })
  AND ($entities IS NULL OR EXISTS {
    MATCH (c)-[:SUBJECT|OBJECT]->(:Mention)-[:REFERS_TO]->(e:Entity) WHERE e.id IN $entities
  })
  AND ($contradicted IS NULL OR $contradicted = EXISTS {
    MATCH (x:Claim {relationship: c.relationship})
    WHERE x.review <> 'rejected' AND (x.certainty = 'denied') <> (c.certainty = 'denied')
  })
  AND ($singleSourced IS NULL OR $singleSourced = EXISTS {
    MATCH (c)-[:SUBJECT]->(:Mention)-[:REFERS_TO]->(a:Entity), (c)-[:OBJECT]->(:Mention)-[:REFERS_TO]->(b:Entity)
    MATCH (a)-[r]-(b)
    WHERE r.id = c.relationship AND r.sources = 1
  })
RETURN c.review AS review, count(*) AS claims
