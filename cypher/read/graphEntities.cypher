// Entities of these kinds ($kinds) among these ($entities), the best connected first. Null is no restriction. $minDegree: fewest relationships.
MATCH (e:Entity)
WHERE e.degree >= $minDegree AND ($kinds IS NULL OR e.kind IN $kinds) AND ($entities IS NULL OR e.id IN $entities)
RETURN e {.*, search: null} AS entity
ORDER BY e.degree DESC, e.id LIMIT $limit
