// $rows: {id, old, labels}: entities of another kind than before; labels come from the kinds of src/model.
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
REMOVE e:$(row.old)
SET e:$(row.labels)
