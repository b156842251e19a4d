// $rows: {name, entity}: every mention under a name refers to one entity.
UNWIND $rows AS row
MATCH (e:Entity {id: row.entity})
MATCH (m:Mention {key: row.name})
CREATE (m)-[:REFERS_TO]->(e)
