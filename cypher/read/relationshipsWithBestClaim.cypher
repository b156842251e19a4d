// $ids, $margin: relationships with the claim that is surest of each, and $margin characters of text on either side of it.
// Offsets count characters beyond U+FFFF as two, Cypher as one: a document that holds any of them is given whole.
UNWIND $ids AS id
MATCH (c:Claim {relationship: id})-[:IN]->(d:Document)
WHERE c.certainty <> 'denied' AND c.review <> 'rejected'
WITH id, c, d
ORDER BY c.review = 'confirmed' DESC, c.certainty = 'stated' DESC, c.confidence DESC, c.id
WITH id, collect({claim: c, document: d})[0] AS best
WITH id, best.claim AS c, best.document AS d, size(best.document.text) <> best.document.characters AS whole
MATCH (c)-[:SUBJECT]->(:Mention)-[:REFERS_TO]->(a:Entity), (c)-[:OBJECT]->(:Mention)-[:REFERS_TO]->(b:Entity),
  (d)-[:FROM]->(source:Source)
MATCH (a)-[r {id: id}]-(b)
WITH *, CASE WHEN whole OR c.start <= $margin THEN 0 ELSE c.start - $margin END AS from
RETURN r {.*, type: type(r), source: startNode(r).id, target: endNode(r).id} AS relationship,
  {claim: c.id, start: c.start, end: c.end, quote: c.quote, certainty: c.certainty, document: d.id,
    title: coalesce(d.title, d.name), source: source.name, published: d.published, firstDate: c.firstDate,
    lastDate: c.lastDate, characters: d.characters,
    named: [{entity: a.id, start: c.subjectStart, end: c.subjectEnd},
      {entity: b.id, start: c.objectStart, end: c.objectEnd}],
    from: from, text: CASE WHEN whole THEN d.text ELSE substring(d.text, from, c.end - from + $margin) END} AS best
