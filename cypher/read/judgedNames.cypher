// $keys: what these names hold of judgements.
UNWIND $keys AS key
MATCH (n:Name {key: key})
RETURN key, coalesce(n.judged, []) AS judged
