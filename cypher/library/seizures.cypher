/**
 * @title Who seized what from whom
 * @topic Weapons
 * @description Each statement of a seizure; an actor that the same sentence calls the holder of the weapon is whom
 *   it was seized from.
 * @param {entity Weapon} [weapon=""] Only this weapon; empty for all
 * @example {"weapon": ""}
 */
MATCH (c:Claim {type: 'SEIZED'})-[:SUBJECT]->(:Mention)-[:REFERS_TO]->(by:Entity)
MATCH (c)-[:OBJECT]->(m:Mention)-[:REFERS_TO]->(w:Weapon)
MATCH (c)-[:IN]->(d:Document)
WHERE c.certainty <> 'denied' AND c.review <> 'rejected'
  AND ($weapon = '' OR any(name IN [w.id, w.name] + w.aliases WHERE toLower(name) = toLower($weapon)))
OPTIONAL MATCH (m)<-[:OBJECT]-(held:Claim {type: 'POSSESSED'})-[:SUBJECT]->(:Mention)-[:REFERS_TO]->(from:Entity)
WHERE held.start < c.end AND c.start < held.end AND from <> by AND held.certainty <> 'denied'
RETURN by, w AS weapon, from, coalesce(c.firstDate, d.published) AS date, c.quote AS sentence, d.name AS document
ORDER BY date, by.name, w.name, from.name, document
