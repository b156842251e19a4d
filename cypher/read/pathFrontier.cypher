// Relations of $ids that a path may use. $ends may always be passed; $without: kinds, classes of weapons (those without a
// model) unless $classes, $maxDegree: hubs, left out otherwise.
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[r]-(o:Entity)
WHERE (o.id IN $ends OR (NOT o.kind IN $without AND ($classes OR o.kind <> 'Weapon' OR o.model IS NOT NULL)
    AND o.degree <= $maxDegree))
  AND ($types IS NULL OR type(r) IN $types) AND ($certainties IS NULL OR r.certainty IN $certainties)
  AND r.sources >= $minSources AND r.confidence >= $minConfidence
RETURN r.id AS id, startNode(r).id AS source, endNode(r).id AS target, r.confidence AS confidence
LIMIT $limit
