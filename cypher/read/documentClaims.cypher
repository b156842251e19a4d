// $id: what a document claims; the relationship only where the graph has it, since denied and rejected claims make none.
MATCH (:Document {id: $id})<-[:IN]-(c:Claim)
MATCH (c)-[:SUBJECT]->(s:Mention)
MATCH (c)-[:OBJECT]->(o:Mention)
RETURN c.id AS id, c.type AS type, s.id AS subject, o.id AS object, c.start AS start, c.end AS end,
  c.certainty AS certainty, c.confidence AS confidence, c.rule AS rule, c.review AS review,
  CASE WHEN EXISTS {
    MATCH (x:Claim {relationship: c.relationship})
    WHERE x.certainty <> 'denied' AND x.review <> 'rejected'
  } THEN c.relationship END AS relationship
ORDER BY c.start, c.id
