/**
 * @title Weapons in events
 * @topic Weapons
 * @description Which weapons an attack, strike or seizure involved, who conducted it, against whom and where.
 */
MATCH (e:Event)-[:INVOLVED]->(w:Weapon)
RETURN e AS event, w AS weapon,
  COLLECT { MATCH (a:Actor)-[:CONDUCTED]->(e) RETURN a.name ORDER BY a.name } AS conductedBy,
  COLLECT { MATCH (e)-[:TARGETED]->(t) RETURN t.name ORDER BY t.name } AS targets,
  COLLECT { MATCH (e)-[:OCCURRED_IN]->(p) RETURN p.name ORDER BY p.name } AS places, e.date AS date
ORDER BY date, e.name, w.name
