/**
 * @title Who had a weapon
 * @topic Weapons
 * @description Every actor that used, possessed or seized a weapon, and when it was first and last said to.
 * @param {entity Weapon} weapon The weapon, by any of its names
 * @example {"weapon": "rifles"}
 */
MATCH (a:Actor)-[r:USED|POSSESSED|SEIZED]->(w:Weapon)
WHERE any(name IN [w.id, w.name] + w.aliases WHERE toLower(name) = toLower($weapon))
RETURN a AS actor, type(r) AS how, r.firstDate AS first, r.lastDate AS last, r.documents AS documents,
  r.certainty AS certainty
ORDER BY documents DESC, a.name, how
