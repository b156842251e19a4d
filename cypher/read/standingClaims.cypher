// $relationships: the claims behind them that nobody rejected, denials too, with when each holds.
UNWIND $relationships AS id
MATCH (c:Claim {relationship: id})-[:IN]->(d:Document)
WHERE c.review <> 'rejected'
RETURN id AS relationship, c.id AS claim, c.certainty = 'denied' AS denied, c.review = 'confirmed' AS confirmed,
  c.confidence AS confidence, coalesce(c.firstDate, c.lastDate, d.published) AS first,
  coalesce(c.lastDate, c.firstDate, d.published) AS last, c.role AS role
