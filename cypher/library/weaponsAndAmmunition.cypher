/**
 * @title Weapons and their ammunition
 * @topic Weapons
 * @description Which weapon fires which ammunition, and who was seen with either.
 */
MATCH (w:Weapon)-[f:FIRES]->(ammunition:Weapon)
RETURN w AS weapon, ammunition,
  COLLECT { MATCH (a:Actor)-[:USED|POSSESSED|SEIZED]->(w) RETURN DISTINCT a.name ORDER BY a.name } AS withWeapon,
  COLLECT {
    MATCH (a:Actor)-[:USED|POSSESSED|SEIZED]->(ammunition) RETURN DISTINCT a.name ORDER BY a.name
  } AS withAmmunition,
  f.documents AS documents
ORDER BY w.name, ammunition.name
