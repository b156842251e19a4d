// $documents, $sources: or null. The relationships that these documents state, that documents of these sources state; both where both are named.
MATCH (d:Document)
WHERE ($documents IS NULL OR d.id IN $documents)
  AND ($sources IS NULL OR EXISTS { MATCH (d)-[:FROM]->(s:Source) WHERE s.id IN $sources })
MATCH (d)<-[:IN]-(c:Claim)
WHERE c.relationship IS NOT NULL AND c.certainty <> 'denied' AND c.review <> 'rejected'
RETURN DISTINCT c.relationship AS id
