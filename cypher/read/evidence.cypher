// $id, $margin, $limit: the claims behind a relationship, with $margin characters of text on either side of each quote.
// Offsets count characters beyond U+FFFF as two, Cypher as one: a document that holds any of them is given whole.
MATCH (c:Claim {relationship: $id})-[:IN]->(d:Document)-[:FROM]->(source:Source)
MATCH (c)-[:SUBJECT]->(sm:Mention)-[:REFERS_TO]->(s:Entity)
MATCH (c)-[:OBJECT]->(om:Mention)-[:REFERS_TO]->(o:Entity)
WITH *
ORDER BY c.certainty = 'denied', c.review = 'rejected', c.confidence DESC, c.id LIMIT $limit
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(am:Mention)-[:REFERS_TO]->(a:Entity)
WITH *, size(d.text) <> d.characters AS whole
WITH *, CASE WHEN whole OR c.start <= $margin THEN 0 ELSE c.start - $margin END AS from
RETURN properties(c) AS claim, size([start IN d.pages WHERE start <= c.start]) AS page,
  d {.id, .name, .title, .url, .publisher, .author, .published, .language, .mediaType, .characters, .sha256,
    .importedAt} AS document,
  source {.id, .name, .reliability} AS source,
  {mention: sm.id, entity: s.id, name: sm.name, starts: sm.starts, ends: sm.ends} AS subject,
  {mention: om.id, entity: o.id, name: om.name, starts: om.starts, ends: om.ends} AS object,
  CASE WHEN a IS NULL THEN null ELSE {entity: a.id, name: am.name} END AS attributedTo,
  head([(c)-[:CORRECTS]->(x) | x.id]) AS corrects, [(c)<-[:CORRECTS]-(x) | x.id] AS correctedBy,
  from, CASE WHEN whole THEN d.text ELSE substring(d.text, from, c.end - from + $margin) END AS text
