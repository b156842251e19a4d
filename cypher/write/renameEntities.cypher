// Second half of renaming.
UNWIND $rows AS row
MATCH (e:Entity {id: '~' + row.to})
SET e.id = row.to
