// $after, $limit: documents in the order of their ids.
MATCH (d:Document)
WHERE d.id > $after
RETURN d.id AS id
ORDER BY d.id LIMIT $limit
