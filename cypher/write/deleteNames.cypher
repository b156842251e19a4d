UNWIND $keys AS key
MATCH (n:Name {key: key})
DELETE n
