// $ids, $names: the documents that have one of these ids, or that a file of one of these names holds.
CALL () {
  UNWIND $ids AS id
  MATCH (d:Document {id: id})
  RETURN d
  UNION
  UNWIND $names AS name
  MATCH (:File {name: name})-[:HOLDS]->(d:Document)
  RETURN d
}
RETURN DISTINCT d.id AS id, d.names AS names
