// $document, $ids: these mentions of a document.
UNWIND $ids AS id
MATCH (m:Mention {id: id})-[:IN]->(:Document {id: $document})
RETURN properties(m) AS mention
