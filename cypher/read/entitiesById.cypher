// $ids: these entities, in this order.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e {.*, search: null} AS entity
