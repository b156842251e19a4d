/**
 * @title Groups that share a supplier
 * @topic Supply
 * @description Pairs of actors that the same actor supplied or supported.
 */
MATCH (a:Actor)<-[:SUPPLIED|SUPPORTS]-(s:Actor)-[:SUPPLIED|SUPPORTS]->(b:Actor)
WHERE a.id < b.id
WITH DISTINCT s, a, b
RETURN s AS supplier, a AS one, b AS other
ORDER BY s.name, a.name, b.name
LIMIT 500
