// $rows: {decision, claim}: what decisions are about.
UNWIND $rows AS row
MATCH (d:Decision {id: row.decision})
MATCH (c:Claim {id: row.claim})
MERGE (d)-[:ABOUT]->(c)
