/**
 * @title Who writes about an entity
 * @topic Evidence
 * @description The sources that name it, with how many documents and statements, and how many of these are not
 *   stated outright.
 * @param {entity} entity Any actor, place, weapon or event, by any of its names
 * @example {"entity": "ISIS"}
 */
MATCH (e:Entity)
WHERE any(name IN [e.id, e.name] + e.aliases WHERE toLower(name) = toLower($entity))
MATCH (e)<-[:REFERS_TO]-(m:Mention)-[:IN]->(d:Document)-[:FROM]->(source:Source)
OPTIONAL MATCH (m)<-[:SUBJECT|OBJECT]-(c:Claim)
WITH source, count(DISTINCT d) AS documents, count(DISTINCT c) AS statements,
  count(DISTINCT CASE WHEN c.certainty <> 'stated' THEN c END) AS notStated, min(d.published) AS first,
    max(d.published) AS last
RETURN source.name AS source, source.reliability AS reliability, documents, statements, notStated, first, last
ORDER BY statements DESC, source
