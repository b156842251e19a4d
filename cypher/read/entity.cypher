// $id: one entity.
MATCH (e:Entity {id: $id})
RETURN e {.*, search: null} AS entity
