// $after, $limit: ids of the relationships that claims speak of, in order.
MATCH (c:Claim)
WHERE c.relationship > $after
WITH DISTINCT c.relationship AS id
ORDER BY id LIMIT $limit
RETURN id
