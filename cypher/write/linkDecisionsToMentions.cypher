// $rows: {decision, mention}: what decisions are about.
UNWIND $rows AS row
MATCH (d:Decision {id: row.decision})
MATCH (m:Mention {id: row.mention})
MERGE (d)-[:ABOUT]->(m)
