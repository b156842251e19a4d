// $ids: every decision that undoes or is undone by these, however far.
UNWIND $ids AS id
MATCH (:Decision {id: id})-[:UNDOES*0..]->(root)
WHERE NOT (root)-[:UNDOES]->()
WITH DISTINCT root
MATCH (root)<-[:UNDOES*0..]-(d)
RETURN DISTINCT d.id AS id, d.undoes AS undoes, d.active AS active
