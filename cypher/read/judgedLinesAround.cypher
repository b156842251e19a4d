// $judgements: what the name index holds of judgements in every cluster of names that one of these is in.
UNWIND $judgements AS id
MATCH (:Judgement {id: id})-[:ABOUT]->(m:Mention)
WITH DISTINCT coalesce(m.ownKey, m.key) AS key
MATCH (k:Name {key: key})
WITH DISTINCT k.cluster AS cluster
MATCH (n:Name {cluster: cluster})
WHERE n.judged IS NOT NULL
RETURN n.key AS key, n.judged AS judged
