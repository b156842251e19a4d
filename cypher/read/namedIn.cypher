// $ids: entities; where a document first names each, at most $each documents.
UNWIND $ids AS id
CALL (id) {
  MATCH (:Entity {id: id})<-[:REFERS_TO]-(m:Mention)-[:IN]->(d:Document)
  WHERE size(m.starts) > 0
  RETURN m, d
  ORDER BY d.name, m.id LIMIT $each
}
RETURN id, d.name AS document, d.id AS documentId, coalesce(d.title, d.name) AS title, m.starts[0] AS start, m.ends[0] AS end,
  d.text AS text, size([start IN d.pages WHERE start <= m.starts[0]]) AS page
