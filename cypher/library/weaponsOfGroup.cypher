/**
 * @title Weapons of a group
 * @topic Weapons
 * @description What a group used, possessed or seized, with how many documents say so and how sure they are.
 * @param {entity Actor} group The group or other actor, by any of its names
 * @example {"group": "ISIS"}
 */
MATCH (g:Actor)-[r:USED|POSSESSED|SEIZED]->(w:Weapon)
WHERE any(name IN [g.id, g.name] + g.aliases WHERE toLower(name) = toLower($group))
RETURN w AS weapon, type(r) AS how, r.documents AS documents, r.certainty AS certainty, r.confidence AS confidence
ORDER BY documents DESC, confidence DESC, w.name, how
