// $names: the documents that files of these names hold, with all files of each.
UNWIND $names AS name
MATCH (:File {name: name})-[:HOLDS]->(d:Document)
WITH DISTINCT d
MATCH (d)<-[:HOLDS]-(f:File)
RETURN d.id AS document, f.name AS name, f.fingerprint AS fingerprint, f.content AS content
