// $documents: all files that hold one of these documents.
UNWIND $documents AS id
MATCH (d:Document {id: id})<-[:HOLDS]-(f:File)
RETURN d.id AS document, f.name AS name, f.fingerprint AS fingerprint, f.content AS content
