// $entities: ids; an entity has its mentions and its derived relationships, and nothing else.
UNWIND $entities AS id
MATCH (e:Entity {id: id})
SET e.degree = COUNT { (e)--() } - COUNT { (e)<-[:REFERS_TO]-() }
