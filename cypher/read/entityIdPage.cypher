// $after, $limit: ids of entities, in order.
MATCH (e:Entity)
WHERE e.id > $after
RETURN e.id AS id
ORDER BY e.id LIMIT $limit
