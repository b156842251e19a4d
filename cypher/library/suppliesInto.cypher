/**
 * @title Supplies into a place
 * @topic Supply
 * @description Who supplied or supports actors that are active in a place or in what lies in it.
 * @param {entity Place} place The place, by any of its names
 * @example {"place": "Yemen"}
 */
MATCH (p:Place)
WHERE any(name IN [p.id, p.name] + p.aliases WHERE toLower(name) = toLower($place))
MATCH (a:Actor)-[:OPERATES_IN]->(spot:Place)-[:LOCATED_IN*0..6]->(p)
MATCH (s:Actor)-[r:SUPPLIED|SUPPORTS]->(a)
RETURN DISTINCT s AS supplier, type(r) AS how, a AS actor, spot AS activeIn, r.certainty AS certainty,
  r.documents AS documents
ORDER BY s.name, how, a.name, spot.name
