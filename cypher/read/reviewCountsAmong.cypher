// As reviewCounts, with the conditions that look at other claims or at the relationship; $singleSourced, $contradicted: or null.
CALL () { MATCH (x:Claim {certainty: 'denied'}) RETURN collect(DISTINCT x.relationship) AS disputed }
MATCH (c:Claim)
WHERE ($contradicted IS NULL OR NOT $contradicted OR c.relationship IN disputed)
  AND ($types IS NULL OR c.type IN $types)
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
