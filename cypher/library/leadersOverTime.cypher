/**
 * @title Leaders of a group over time
 * @topic Actors
 * @description Who is said to lead it, with the dates that sentences give, else when the document was published.
 * @param {entity Actor} group The group or other actor, by any of its names
 * @example {"group": "Rapid Support Forces"}
 */
MATCH (c:Claim {type: 'LEADS'})-[:SUBJECT]->(:Mention)-[:REFERS_TO]->(leader:Entity)
MATCH (c)-[:OBJECT]->(:Mention)-[:REFERS_TO]->(g:Entity)
MATCH (c)-[:IN]->(d:Document)
WHERE c.certainty <> 'denied' AND c.review <> 'rejected'
  AND any(name IN [g.id, g.name] + g.aliases WHERE toLower(name) = toLower($group))
RETURN leader, coalesce(c.firstDate, d.published) AS said, c.role AS role, c.certainty AS certainty,
  c.quote AS sentence, d.name AS document
ORDER BY said, leader.name, document, c.start
