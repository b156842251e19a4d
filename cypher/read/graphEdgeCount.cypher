// How many relationships fit in all.
MATCH (a:Entity)-[r]->(b:Entity)
WHERE ($types IS NULL OR type(r) IN $types) AND ($certainties IS NULL OR r.certainty IN $certainties)
  AND r.sources >= $minSources AND r.confidence >= $minConfidence
  AND ($relationships IS NULL OR r.id IN $relationships)
  AND ($kinds IS NULL OR (a.kind IN $kinds AND b.kind IN $kinds))
  AND ($entities IS NULL OR (a.id IN $entities AND b.id IN $entities))
RETURN count(r) AS edges
