// $id: a document with its text.
MATCH (d:Document {id: $id})
RETURN d.id AS id, d.name AS name, d.text AS text
