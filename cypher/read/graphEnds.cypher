// The ends of relationships that fit, the best connected by these first, and how many there are in all.
MATCH (a:Entity)-[r]->(b:Entity)
WHERE ($types IS NULL OR type(r) IN $types) AND ($certainties IS NULL OR r.certainty IN $certainties)
  AND r.sources >= $minSources AND r.confidence >= $minConfidence
  AND ($relationships IS NULL OR r.id IN $relationships)
  AND ($kinds IS NULL OR (a.kind IN $kinds AND b.kind IN $kinds))
  AND ($entities IS NULL OR (a.id IN $entities AND b.id IN $entities))
UNWIND [a, b] AS e
WITH e, count(*) AS degree
ORDER BY degree DESC, e.id
WITH collect(e) AS ends
RETURN size(ends) AS nodes, [e IN ends[..$limit] | e {.*, search: null}] AS entities
