// $after, $limit, $documents, $neighbours: entities in the order of their ids, as candidates of identity are found by: at
// most so many documents and relations of each, the smallest by id.
MATCH (e:Entity)
WHERE e.id > $after
WITH e ORDER BY e.id LIMIT $limit
RETURN e.id AS id, e.kind AS kind, e.name AS name, e.aliases AS aliases, e.calibre AS calibre,
  COLLECT {
    MATCH (e)<-[:REFERS_TO]-(:Mention)-[:IN]->(d:Document)
    RETURN DISTINCT d.id ORDER BY d.id LIMIT $documents
  } AS documents,
  COLLECT {
    MATCH (e)-[r]-(o:Entity)
    RETURN type(r) + CASE WHEN startNode(r) = e THEN '>' ELSE '<' END + o.id AS line ORDER BY line LIMIT $neighbours
  } AS neighbours
