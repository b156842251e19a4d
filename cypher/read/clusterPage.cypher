// $after, $limit: clusters of the name index in order, each with all its records.
MATCH (n:Name)
WHERE n.cluster > $after
WITH DISTINCT n.cluster AS cluster
ORDER BY cluster LIMIT $limit
RETURN cluster AS id, COLLECT { MATCH (n:Name {cluster: cluster}) RETURN properties(n) } AS names
