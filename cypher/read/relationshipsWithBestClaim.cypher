// $ids: relationships with the claim that is surest of each.
UNWIND $ids AS id
MATCH (c:Claim {relationship: id})-[:IN]->(d:Document)
WHERE c.certainty <> 'denied' AND c.review <> 'rejected'
WITH id, c, d
ORDER BY c.review = 'confirmed' DESC, c.certainty = 'stated' DESC, c.confidence DESC, c.id
WITH id, collect({claim: c.id, quote: c.quote, certainty: c.certainty, document: d.id, title: coalesce(d.title, d.name)})[0] AS best
MATCH (:Claim {id: best.claim})-[:SUBJECT]->(:Mention)-[:REFERS_TO]->(a:Entity),
  (c:Claim {id: best.claim})-[:OBJECT]->(:Mention)-[:REFERS_TO]->(b:Entity)
MATCH (a)-[r {id: id}]-(b)
RETURN r {.*, type: type(r), source: startNode(r).id, target: endNode(r).id} AS relationship, best
