// $ids: decisions that have just come; each undo is linked to what it undoes, whichever of the two came first.
UNWIND $ids AS id
MATCH (d:Decision {id: id})
OPTIONAL MATCH (undone:Decision {id: d.undoes})
FOREACH (x IN CASE WHEN undone IS NULL THEN [] ELSE [undone] END | MERGE (d)-[:UNDOES]->(x))
WITH d
MATCH (later:Decision {undoes: d.id})
MERGE (later)-[:UNDOES]->(d)
