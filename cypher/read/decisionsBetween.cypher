// $seen, $id: decisions about the same as $id that came after $seen and before $id, and the undos among them.
MATCH (seen:Decision {id: $seen})
MATCH (d:Decision {id: $id})-[:ABOUT]->(x)<-[:ABOUT]-(other:Decision)
MATCH (between:Decision)-[:UNDOES*0..]->(other)
WHERE between.at > seen.at AND between.at < d.at
WITH DISTINCT between
RETURN between.id AS id ORDER BY between.at, between.id LIMIT 100
