// $entities: their derived relationships go, to be derived again under another id.
UNWIND $entities AS id
MATCH (:Entity {id: id})-[r]-(:Entity)
DELETE r
