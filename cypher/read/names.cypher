// $keys: every record of the clusters that these name keys belong to.
UNWIND $keys AS key
MATCH (k:Name {key: key})
WITH DISTINCT k.cluster AS cluster
MATCH (n:Name {cluster: cluster})
RETURN properties(n) AS name
