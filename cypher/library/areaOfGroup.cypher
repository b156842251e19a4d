/**
 * @title A group’s area over time
 * @topic Places
 * @description Where it operates or attacked, by the date that a sentence gives, else by when its document was
 *   published.
 * @param {entity Actor} group The group or other actor, by any of its names
 * @example {"group": "ISIS"}
 */
MATCH (c:Claim)-[:SUBJECT]->(:Mention)-[:REFERS_TO]->(g:Entity)
WHERE c.type IN ['OPERATES_IN', 'ATTACKED'] AND c.certainty <> 'denied' AND c.review <> 'rejected'
  AND any(name IN [g.id, g.name] + g.aliases WHERE toLower(name) = toLower($group))
MATCH (c)-[:OBJECT]->(:Mention)-[:REFERS_TO]->(place:Place)
MATCH (c)-[:IN]->(d:Document)
RETURN left(coalesce(c.firstDate, d.published), 4) AS year, place, c.type AS how, count(*) AS statements,
  count(DISTINCT d) AS documents, place.latitude AS latitude, place.longitude AS longitude
ORDER BY year, documents DESC, place.name, how
