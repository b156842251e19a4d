// $relationships: the documents that state them.
UNWIND $relationships AS id
MATCH (c:Claim {relationship: id})-[:IN]->(d:Document)
RETURN DISTINCT d.id AS id
ORDER BY id
