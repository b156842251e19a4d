/**
 * @title What lies in a place
 * @topic Places
 * @description Every place that is said to lie in it, directly or by way of another.
 * @param {entity Place} place The place, by any of its names
 * @example {"place": "Iraq"}
 */
MATCH (p:Place)
WHERE any(name IN [p.id, p.name] + p.aliases WHERE toLower(name) = toLower($place))
MATCH path = (inner:Place)-[:LOCATED_IN*1..6]->(p)
WITH inner, min(length(path)) AS steps
RETURN inner AS place, inner.kind AS kind, steps, COUNT { (:Actor)-[:OPERATES_IN]->(inner) } AS actors
ORDER BY steps, inner.name
