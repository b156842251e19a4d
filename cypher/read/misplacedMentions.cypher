// $rows: {name, entity}: mentions under a name that refer to something else than its entity, or to several things.
UNWIND $rows AS row
MATCH (m:Mention {key: row.name})
WHERE COUNT { (m)-[:REFERS_TO]->() } <> 1 OR NOT EXISTS { (m)-[:REFERS_TO]->(:Entity {id: row.entity}) }
RETURN m.id AS mention, row.entity AS entity
LIMIT 100
