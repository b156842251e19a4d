/**
 * @title Relations that rest on one hedged or attributed source
 * @topic Evidence
 * @description Nobody states these outright, and only one source says them at all: check before you use them.
 */
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.sources = 1 AND r.certainty IN ['hedged', 'claimed']
MATCH (c:Claim {relationship: r.id})-[:IN]->(d:Document)-[:FROM]->(source:Source)
WHERE c.certainty = r.certainty
WITH a, r, b, c, d, source ORDER BY c.confidence DESC, c.id
WITH a, r, b, collect({sentence: c.quote, document: d.name, source: source.name})[0] AS best
RETURN r.certainty AS certainty, a AS subject, type(r) AS relation, b AS object, r.confidence AS confidence,
  best.sentence AS sentence,
  best.document AS document, best.source AS source
ORDER BY certainty DESC, confidence, a.name, relation, b.name
LIMIT 500
