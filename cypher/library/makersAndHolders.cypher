/**
 * @title Countries that made weapons, and who has them
 * @topic Weapons
 * @description Every weapon with a stated country of manufacture, and the actors that used, possessed, seized or
 *   documented it.
 * @param {entity Place} [country=""] Only weapons made here; empty for all
 * @example {"country": ""}
 */
MATCH (w:Weapon)-[m:MANUFACTURED_IN]->(maker:Place)
WHERE $country = '' OR any(name IN [maker.id, maker.name] + maker.aliases WHERE toLower(name) = toLower($country))
OPTIONAL MATCH (a:Actor)-[:USED|POSSESSED|SEIZED|DOCUMENTED]->(w)
WITH maker, w, m, a ORDER BY a.name
RETURN maker, w AS weapon, m.certainty AS certainty, collect(DISTINCT a.name) AS actors
ORDER BY maker.name, w.name
