// $ids: documents with their publishers, without their texts.
UNWIND $ids AS id
MATCH (d:Document {id: id})-[:FROM]->(s:Source)
RETURN d {.id, .name, .title, .published} AS document, s {.id, .name} AS source
ORDER BY d.name, d.id
