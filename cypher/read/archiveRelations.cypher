// $after, $limit: the relationships that leave the next entities in the order of ids, each as a list: target, type, id,
// certainty, review, sources, confidence, first and last date. Names of their own for each would take half the time.
MATCH (e:Entity)
WHERE e.id > $after
WITH e ORDER BY e.id LIMIT $limit
RETURN e.id AS id, COLLECT {
  MATCH (e)-[r]->(o:Entity)
  RETURN [o.id, type(r), r.id, r.certainty, r.review, r.sources, r.confidence, r.firstDate, r.lastDate]
} AS relationships
