// $documents: their texts, and the files that hold them, in the order of their names.
UNWIND $documents AS id
MATCH (d:Document {id: id})
RETURN d.id AS id, d.text AS text,
  COLLECT { MATCH (d)<-[:HOLDS]-(f:File) RETURN f {.name, .content} ORDER BY f.name } AS files
