// $rows: {document, subject, object, properties}
UNWIND $rows AS row
MATCH (d:Document {id: row.document})
MATCH (s:Mention {id: row.subject})
MATCH (o:Mention {id: row.object})
CREATE (c:Claim)
SET c = row.properties
CREATE (c)-[:IN]->(d), (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
