// $keys: how many documents have mentions under at least one of these name keys.
UNWIND $keys AS key
MATCH (m:Mention {key: key})-[:IN]->(d:Document)
RETURN count(DISTINCT d) AS documents
