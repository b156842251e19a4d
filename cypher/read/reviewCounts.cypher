// How many claims a review queue holds in all, by their review; parameters as of reviewQueue. Conditions that look
// beyond the claim cost as much where they are null: reviewCountsAmong has them.
MATCH (c:Claim)
WHERE ($types IS NULL OR c.type IN $types)
  AND c.confidence >= $least AND c.confidence <= $most
  AND ($documents IS NULL OR EXISTS { MATCH (c)-[:IN]->(d:Document) WHERE d.id IN $documents })
  AND ($entities IS NULL OR EXISTS {
    MATCH (c)-[:SUBJECT|OBJECT]->(:Mention)-[:REFERS_TO]->(e:Entity) WHERE e.id IN $entities
  })
RETURN c.review AS review, count(*) AS claims
