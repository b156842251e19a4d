// $id: how many mentions an entity has.
MATCH (e:Entity {id: $id})
RETURN COUNT { (e)<-[:REFERS_TO]-() } AS mentions
