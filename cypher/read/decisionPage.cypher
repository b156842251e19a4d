// $after, $limit: the log in the order of ids, with whether an undo that counts undoes each.
MATCH (d:Decision)
WHERE d.id > $after
WITH d ORDER BY d.id LIMIT $limit
RETURN d.id AS id, d {.*} AS decision, d.undoes AS undoes,
  EXISTS { (d)<-[:UNDOES]-(:Decision {active: true}) } AS undone,
  EXISTS { (d)-[:UNDOES]->() } AS linked,
  EXISTS { MATCH (x:Decision {id: d.undoes}) } AS known
