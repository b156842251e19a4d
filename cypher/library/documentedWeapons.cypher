/**
 * @title Weapons that were examined on the ground
 * @topic Weapons
 * @description What a body documented, traced or studied, where it was made and who is said to have had it.
 */
MATCH (by:Actor)-[:DOCUMENTED]->(w:Weapon)
RETURN by, w AS weapon,
  COLLECT { MATCH (w)-[:MANUFACTURED_IN]->(p) RETURN p.name ORDER BY p.name } AS madeIn,
  COLLECT { MATCH (a:Actor)-[:USED|POSSESSED]->(w) RETURN DISTINCT a.name ORDER BY a.name } AS heldBy
ORDER BY by.name, w.name
