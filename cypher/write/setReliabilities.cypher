// $rows: {source, reliability, decisions}: what decisions make of a source, and which they are.
UNWIND $rows AS row
MATCH (s:Source {id: row.source})
SET s.reliability = row.reliability
WITH s, row
UNWIND row.decisions AS id
MATCH (d:Decision {id: id})
MERGE (d)-[:ABOUT]->(s)
