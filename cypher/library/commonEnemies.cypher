/**
 * @title Actors that fight the same enemy
 * @topic Actors
 * @description Pairs that are said to attack, oppose, kill or capture one and the same third.
 * @param {entity Actor} enemy Whom they fight
 * @example {"enemy": "ISIS"}
 */
MATCH (a:Actor)-[r:ATTACKED|OPPOSES|KILLED|CAPTURED]->(e:Actor)
WHERE any(name IN [e.id, e.name] + e.aliases WHERE toLower(name) = toLower($enemy))
WITH e, a, type(r) AS how ORDER BY how
WITH e, a, collect(DISTINCT how) AS how
RETURN a AS actor, how,
  COLLECT {
    MATCH (a)-[:COOPERATES_WITH]-(ally:Actor)-[:ATTACKED|OPPOSES|KILLED|CAPTURED]->(e)
    RETURN DISTINCT ally.name ORDER BY ally.name
  } AS cooperatesWith
ORDER BY a.name
