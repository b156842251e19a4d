// $id, $offset, $limit, $margin: mentions of an entity by document, with text around the first place of each; see
// sentencesOfEntities.
MATCH (:Entity {id: $id})<-[:REFERS_TO]-(m:Mention)-[:IN]->(d:Document)
WITH m, d ORDER BY d.name, m.id SKIP $offset LIMIT $limit
WITH m, d, size(d.text) <> d.characters AS whole, m.starts[0] AS start
WITH *, CASE WHEN whole OR start IS NULL OR start <= $margin THEN 0 ELSE start - $margin END AS from
RETURN $id AS entity, m {.id, .kind, .name, .names, .starts, .ends} AS mention,
  d {.id, .name, .title, .published, .publisher} AS document, COUNT { (m)<-[:SUBJECT|OBJECT]-() } AS claims, from,
  d.characters AS characters,
  CASE WHEN start IS NULL THEN '' WHEN whole THEN d.text ELSE substring(d.text, from, m.ends[0] - from + $margin) END AS text
