// $mentions: what each of these mentions refers to.
UNWIND $mentions AS id
MATCH (:Mention {id: id})-[:REFERS_TO]->(e:Entity)
RETURN id AS mention, e.id AS entity
