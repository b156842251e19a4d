/**
 * @title Actors linked to a place
 * @topic Places
 * @description Everyone who operates in a place or in what lies in it, attacked it, or took part in events there.
 * @param {entity Place} place The place, by any of its names
 * @example {"place": "Diyala"}
 */
MATCH (p:Place)
WHERE any(name IN [p.id, p.name] + p.aliases WHERE toLower(name) = toLower($place))
MATCH (spot:Place)-[:LOCATED_IN*0..6]->(p)
WITH DISTINCT spot
CALL (spot) {
  MATCH (a:Actor)-[r:OPERATES_IN|ATTACKED]->(spot)
  RETURN a, type(r) AS how, r.documents AS documents
  UNION
  MATCH (a:Actor)-[r:CONDUCTED]->(e:Event)-[:OCCURRED_IN]->(spot)
  RETURN a, 'CONDUCTED ' + e.name AS how, r.documents AS documents
}
RETURN a AS actor, how, spot AS place, documents
ORDER BY documents DESC, a.name, how, spot.name
