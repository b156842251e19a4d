/**
 * @title Weapons seen with more than one actor
 * @topic Weapons
 * @description Weapons that several actors used or possessed: a lead to a common source, or only a common weapon.
 * @param {integer 2..100} [least=2] At least so many actors
 * @example {"least": 2}
 */
MATCH (a:Actor)-[:USED|POSSESSED]->(w:Weapon)
WITH w, a ORDER BY a.name
WITH w, collect(DISTINCT a.name) AS actors
WHERE size(actors) >= $least
RETURN w AS weapon, size(actors) AS count, actors
ORDER BY count DESC, w.name
