// $rows: {id, active}
UNWIND $rows AS row
MATCH (d:Decision {id: row.id})
SET d.active = row.active
