// $rows: {document, properties}
UNWIND $rows AS row
MATCH (d:Document {id: row.document})
CREATE (m:Mention)
SET m = row.properties
CREATE (m)-[:IN]->(d)
