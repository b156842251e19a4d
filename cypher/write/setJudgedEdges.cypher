// $rows: {id, edges}: what the name index holds of each judgement.
UNWIND $rows AS row
MATCH (j:Judgement {id: row.id})
SET j.edges = row.edges
