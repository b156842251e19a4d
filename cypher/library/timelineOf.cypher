/**
 * @title Timeline of an entity
 * @topic Time
 * @description Every dated statement about it, in order, with its sentence.
 * @param {entity} entity Any actor, place, weapon or event, by any of its names
 * @example {"entity": "Wagner Group"}
 */
MATCH (e:Entity)
WHERE any(name IN [e.id, e.name] + e.aliases WHERE toLower(name) = toLower($entity))
MATCH (e)<-[:REFERS_TO]-(:Mention)<-[:SUBJECT|OBJECT]-(c:Claim)-[:IN]->(d:Document)
WHERE c.firstDate IS NOT NULL AND c.review <> 'rejected'
MATCH (c)-[:SUBJECT]->(:Mention)-[:REFERS_TO]->(s:Entity)
MATCH (c)-[:OBJECT]->(:Mention)-[:REFERS_TO]->(o:Entity)
RETURN DISTINCT c.firstDate AS date, s AS subject, c.type AS relation, o AS object, c.certainty AS certainty,
  c.quote AS sentence, d.name AS document
ORDER BY date, subject.name, relation, object.name, document
LIMIT 1000
