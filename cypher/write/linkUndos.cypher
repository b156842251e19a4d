// $ids: decisions that have just come; each undo is linked to what it undoes, whichever of the two came first.
// Returns those that undo another or are undone.
UNWIND $ids AS id
MATCH (d:Decision {id: id})
OPTIONAL MATCH (undone:Decision {id: d.undoes})
FOREACH (x IN CASE WHEN undone IS NULL THEN [] ELSE [undone] END | MERGE (d)-[:UNDOES]->(x))
WITH d
OPTIONAL MATCH (later:Decision {undoes: d.id})
FOREACH (x IN CASE WHEN later IS NULL THEN [] ELSE [later] END | MERGE (x)-[:UNDOES]->(d))
WITH DISTINCT d
WHERE EXISTS { (d)-[:UNDOES]-() }
RETURN d.id AS id
