// $id: every relationship of an entity with the other end, the strongest first within each type.
MATCH (e:Entity {id: $id})-[r]-(o:Entity)
RETURN r {.*, type: type(r), source: startNode(r).id, target: endNode(r).id} AS relationship,
  o {.*, search: null} AS other
ORDER BY type(r), r.sources DESC, r.confidence DESC, r.claims DESC, r.id
