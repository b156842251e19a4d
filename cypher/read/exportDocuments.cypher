// $after, $limit: documents in the order of their ids, with their source and what they name and state.
MATCH (d:Document)
WHERE d.id > $after
WITH d ORDER BY d.id LIMIT $limit
MATCH (d)-[:FROM]->(s:Source)
RETURN d.id AS id, d.name AS name, d.title AS title, d.url AS url, d.publisher AS publisher, d.author AS author,
  d.published AS published, s {.id, .name, .reliability} AS source,
  COLLECT {
    MATCH (d)<-[:IN]-(:Mention)-[:REFERS_TO]->(e:Entity)
    RETURN DISTINCT e.id ORDER BY e.id
  } AS entities,
  COLLECT {
    MATCH (d)<-[:IN]-(c:Claim)
    WHERE c.relationship IS NOT NULL AND c.certainty <> 'denied' AND c.review <> 'rejected'
    RETURN DISTINCT c.relationship ORDER BY c.relationship
  } AS relationships
ORDER BY d.id
