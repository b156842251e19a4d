// $after, $limit: entities in the order of their ids.
MATCH (e:Entity)
WHERE e.id > $after
RETURN e.id AS id, e {.*, search: null} AS properties, labels(e) AS labels
ORDER BY e.id LIMIT $limit
