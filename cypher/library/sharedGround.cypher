/**
 * @title Where two actors meet
 * @topic Places
 * @description Places in which both are said to operate, themselves or by what lies in them.
 * @param {entity Actor} first One actor
 * @param {entity Actor} second The other
 * @example {"first": "ISIS", "second": "Iraqi Counter Terrorism Service"}
 */
MATCH (a:Actor)-[:OPERATES_IN]->(pa:Place)-[:LOCATED_IN*0..6]->(place:Place)
WHERE any(name IN [a.id, a.name] + a.aliases WHERE toLower(name) = toLower($first))
WITH DISTINCT a, pa, place
MATCH (b:Actor)-[:OPERATES_IN]->(pb:Place)-[:LOCATED_IN*0..6]->(place)
WHERE b <> a AND any(name IN [b.id, b.name] + b.aliases WHERE toLower(name) = toLower($second))
WITH place, a, b, pa, pb ORDER BY pa.name, pb.name
RETURN place, collect(DISTINCT pa.name) AS first, collect(DISTINCT pb.name) AS second
ORDER BY place.name
