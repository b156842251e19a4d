// $rows: {mention, entity}
UNWIND $rows AS row
MATCH (m:Mention {id: row.mention})
MATCH (e:Entity {id: row.entity})
CREATE (m)-[:REFERS_TO]->(e)
