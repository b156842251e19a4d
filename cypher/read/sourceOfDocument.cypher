// $id: who published a document.
MATCH (:Document {id: $id})-[:FROM]->(s:Source)
RETURN s {.id, .name, .reliability} AS source
