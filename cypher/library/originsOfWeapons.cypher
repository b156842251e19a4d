/**
 * @title Where a group’s weapons were made
 * @topic Weapons
 * @description Countries of manufacture of what a group used, possessed or had seized from it.
 * @param {entity Actor} group The group or other actor, by any of its names
 * @example {"group": "ISIS"}
 */
MATCH (g:Actor)-[r:USED|POSSESSED]->(w:Weapon)-[m:MANUFACTURED_IN]->(maker:Place)
WHERE any(name IN [g.id, g.name] + g.aliases WHERE toLower(name) = toLower($group))
RETURN maker, w AS weapon, type(r) AS how, m.documents AS documentsOnOrigin, r.documents AS documentsOnHolder
ORDER BY maker.name, w.name, how
