// First half of renaming: away from ids that other entities are about to take.
UNWIND $rows AS row
MATCH (e:Entity {id: row.from})
SET e.id = '~' + row.to
