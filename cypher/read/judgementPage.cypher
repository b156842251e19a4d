// $after, $limit: ids of judgements in their order.
MATCH (j:Judgement)
WHERE j.id > $after
RETURN j.id AS id
ORDER BY j.id LIMIT $limit
