// How many edges of judgements the name index holds in all.
MATCH (n:Name)
WHERE n.judged IS NOT NULL
RETURN sum(size(n.judged)) AS lines
