// $rows: {id, labels, properties}; labels come from the kinds of src/model.
UNWIND $rows AS row
CREATE (e:Entity {id: row.id, degree: 0})
SET e += row.properties
SET e:$(row.labels)
