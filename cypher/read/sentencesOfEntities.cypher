// $ids, $each, $margin: mentions of entities, those that are named most often first, at most $each of each, with $margin
// characters of text on either side of the first place where each stands. Offsets count characters beyond U+FFFF as two,
// Cypher as one: a document that holds any of them is given whole.
UNWIND $ids AS entity
CALL (entity) {
  MATCH (:Entity {id: entity})<-[:REFERS_TO]-(m:Mention)-[:IN]->(d:Document)
  RETURN m, d
  ORDER BY size(m.starts) DESC, d.name, m.id LIMIT $each
}
WITH entity, m, d, size(d.text) <> d.characters AS whole, m.starts[0] AS start
WITH *, CASE WHEN whole OR start IS NULL OR start <= $margin THEN 0 ELSE start - $margin END AS from
RETURN entity, m {.id, .kind, .name, .names, .starts, .ends} AS mention,
  d {.id, .name, .title, .published, .publisher} AS document, COUNT { (m)<-[:SUBJECT|OBJECT]-() } AS claims, from,
  d.characters AS characters,
  CASE WHEN start IS NULL THEN '' WHEN whole THEN d.text ELSE substring(d.text, from, m.ends[0] - from + $margin) END AS text
