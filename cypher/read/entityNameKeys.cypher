// $id: the names under which an entity's mentions are kept together, the most frequent first.
MATCH (:Entity {id: $id})<-[:REFERS_TO]-(m:Mention)
WITH m.key AS key, m.name AS name, count(*) AS n
ORDER BY n DESC, name
WITH key, collect(name)[0] AS name, sum(n) AS mentions
RETURN key, name, mentions
ORDER BY mentions DESC, key
