// $ids: relationships with the claim that is surest of each.
UNWIND $ids AS id
MATCH (c:Claim {relationship: id})-[:IN]->(d:Document)
WHERE c.certainty <> 'denied' AND c.review <> 'rejected'
WITH id, c, d
ORDER BY c.review = 'confirmed' DESC, c.certainty = 'stated' DESC, c.confidence DESC, c.id
WITH id, collect({claim: c, document: d})[0] AS best
WITH id, best.claim AS c, best.document AS d
MATCH (c)-[:SUBJECT]->(:Mention)-[:REFERS_TO]->(a:Entity), (c)-[:OBJECT]->(:Mention)-[:REFERS_TO]->(b:Entity),
  (d)-[:FROM]->(source:Source)
MATCH (a)-[r {id: id}]-(b)
RETURN r {.*, type: type(r), source: startNode(r).id, target: endNode(r).id} AS relationship,
  {claim: c.id, quote: c.quote, certainty: c.certainty, document: d.id, title: coalesce(d.title, d.name),
    source: source.name, published: d.published, firstDate: c.firstDate, lastDate: c.lastDate,
    named: [{entity: a.id, start: c.subjectStart - c.start, end: c.subjectEnd - c.start},
      {entity: b.id, start: c.objectStart - c.start, end: c.objectEnd - c.start}]} AS best
