// $ids: relationships; the surest sentences of each, at most $each.
UNWIND $ids AS id
CALL (id) {
  MATCH (c:Claim {relationship: id})-[:IN]->(d:Document)
  WHERE c.certainty <> 'denied' AND c.review <> 'rejected'
  RETURN c, d
  ORDER BY c.review = 'confirmed' DESC, c.certainty = 'stated' DESC, c.confidence DESC, c.id LIMIT $each
}
RETURN id AS relationship, c.id AS claim, d.name AS document, d.id AS documentId, coalesce(d.title, d.name) AS title,
  c.quote AS quote, c.start AS start, c.end AS end, c.certainty AS certainty,
  size([start IN d.pages WHERE start <= c.start]) AS page
