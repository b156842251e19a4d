// Relationships that fit, among the entities sent ($among).
MATCH (a:Entity)-[r]->(b:Entity)
WHERE a.id IN $among AND b.id IN $among
  AND ($types IS NULL OR type(r) IN $types) AND ($certainties IS NULL OR r.certainty IN $certainties)
  AND r.sources >= $minSources AND r.confidence >= $minConfidence
  AND ($relationships IS NULL OR r.id IN $relationships)
RETURN r {.*, type: type(r), source: a.id, target: b.id} AS relationship
ORDER BY r.id
