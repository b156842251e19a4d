// $after, $limit: what groups of a whole archive are made of: entities in the order of their ids.
MATCH (e:Entity)
WHERE e.id > $after
RETURN e.id AS id, e.name AS name, e.aliases AS aliases, e.kind AS kind
ORDER BY e.id LIMIT $limit
