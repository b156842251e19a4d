// $ids: the entities that these mentions refer to.
UNWIND $ids AS id
MATCH (:Mention {id: id})-[:REFERS_TO]->(e:Entity)
RETURN DISTINCT e {.*, search: null} AS entity
