// $entities: ids; entities as they stand, with the number of their relationships.
UNWIND $entities AS id
MATCH (e:Entity {id: id})
RETURN id, properties(e) AS properties, labels(e) AS labels, COUNT { (e)--(:Entity) } AS degree
