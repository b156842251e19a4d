// $claims: the decisions about each of these claims, with the undos of them, the latest first.
UNWIND $claims AS id
MATCH (:Claim {id: id})<-[:ABOUT]-(about:Decision)
MATCH (d:Decision)-[:UNDOES*0..]->(about)
WITH DISTINCT id, d
RETURN id AS claim, d.id AS decision ORDER BY claim, d.at DESC, d.id DESC
