// $keys: pairs of these primary keys that some documents hold both, with the number of documents.
UNWIND $keys AS key
MATCH (m:Mention {key: key})-[:IN]->(d:Document)
WITH d, collect(DISTINCT key) AS keys
WHERE size(keys) > 1
UNWIND keys AS a
UNWIND keys AS b
WITH a, b
WHERE a < b
RETURN a, b, count(*) AS documents
