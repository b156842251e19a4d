// $name, $start, $after: the place after which the queue goes on; $limit claims in the order of document, place and id.
// $review, $types, $documents: lists, or null; $least, $most: of the claim's confidence; $singleSourced, $contradicted: or null.
MATCH (d:Document)
WHERE d.name >= $name AND ($documents IS NULL OR d.id IN $documents)
WITH d ORDER BY d.name
CALL (d) {
  MATCH (d)<-[:IN]-(c:Claim)
  WHERE (d.name > $name OR c.start > $start OR (c.start = $start AND c.id > $after))
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
  RETURN c ORDER BY c.start, c.id
}
RETURN c.id AS id, d.name AS name, c.start AS start
LIMIT $limit
