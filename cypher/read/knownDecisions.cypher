// $ids: which of these the log holds.
UNWIND $ids AS id
MATCH (d:Decision {id: id})
RETURN d.id AS id
