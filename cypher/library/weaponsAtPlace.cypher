/**
 * @title Weapons of those active in a place
 * @topic Places
 * @description What the actors that operate in a place, or in what lies in it, used or possessed anywhere; and
 *   weapons of events there.
 * @param {entity Place} place The place, by any of its names
 * @example {"place": "Diyala"}
 */
MATCH (p:Place)
WHERE any(name IN [p.id, p.name] + p.aliases WHERE toLower(name) = toLower($place))
MATCH (spot:Place)-[:LOCATED_IN*0..6]->(p)
WITH DISTINCT spot
CALL (spot) {
  MATCH (a:Actor)-[:OPERATES_IN]->(spot)
  MATCH (a)-[:USED|POSSESSED]->(w:Weapon)
  RETURN w, a.name AS because
  UNION
  MATCH (e:Event)-[:OCCURRED_IN]->(spot)
  MATCH (e)-[:INVOLVED]->(w:Weapon)
  RETURN w, e.name AS because
}
WITH w, because ORDER BY because
RETURN w AS weapon, collect(DISTINCT because) AS because
ORDER BY size(because) DESC, w.name
