/**
 * @title Actors active in more than one country
 * @topic Places
 * @description By where they operate, attack or take part in events, and the countries these places lie in.
 * @param {integer 2..50} [least=2] At least so many countries
 * @example {"least": 2}
 */
MATCH (a:Actor)-[:OPERATES_IN|ATTACKED]->(:Place)-[:LOCATED_IN*0..6]->(c:Country)
WHERE NOT a:Country
WITH a, c ORDER BY c.name
WITH a, collect(DISTINCT c.name) AS countries
WHERE size(countries) >= $least
RETURN a AS actor, size(countries) AS count, countries
ORDER BY count DESC, a.name
