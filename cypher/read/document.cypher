// $id: one document with its text.
MATCH (d:Document {id: $id})
RETURN properties(d) AS document
