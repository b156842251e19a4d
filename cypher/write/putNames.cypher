// $rows: records of the name index, whole.
UNWIND $rows AS row
MERGE (n:Name {key: row.key})
SET n = row
