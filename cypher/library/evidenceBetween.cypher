/**
 * @title Documents that bear out a relation
 * @topic Evidence
 * @description Every statement that joins two entities, from which document and source, denials among them.
 * @param {entity} first One entity, by any of its names
 * @param {entity} second The other
 * @example {"first": "ISIS", "second": "Diyala"}
 */
MATCH (a:Entity)
WHERE any(name IN [a.id, a.name] + a.aliases WHERE toLower(name) = toLower($first))
MATCH (b:Entity)
WHERE a <> b AND any(name IN [b.id, b.name] + b.aliases WHERE toLower(name) = toLower($second))
WITH DISTINCT a, b
MATCH (a)<-[:REFERS_TO]-(:Mention)<-[:SUBJECT|OBJECT]-(c:Claim)-[:SUBJECT|OBJECT]->(:Mention)-[:REFERS_TO]->(b)
WITH DISTINCT c
MATCH (c)-[:IN]->(d:Document)-[:FROM]->(source:Source)
MATCH (c)-[:SUBJECT]->(:Mention)-[:REFERS_TO]->(s:Entity)
RETURN c.type AS relation, s AS subject, c.certainty AS certainty, c.review AS review, c.quote AS sentence,
  d.name AS document, source.name AS source, d.published AS published
ORDER BY relation, subject.name, published, document, c.start
