// $after, $limit: sources in the order of their ids.
MATCH (s:Source)
WHERE s.id > $after
WITH s ORDER BY s.id LIMIT $limit
RETURN s.id AS id, s.reliability AS reliability
