// $ids: these mentions, each with its document.
UNWIND $ids AS id
MATCH (m:Mention {id: id})-[:IN]->(d:Document)
RETURN properties(m) AS mention, d.id AS document
