// How many entities fit; see graphEntities.
MATCH (e:Entity)
WHERE e.degree >= $minDegree AND ($kinds IS NULL OR e.kind IN $kinds) AND ($entities IS NULL OR e.id IN $entities)
RETURN count(e) AS nodes
