// $rows: {claim, corrected}
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (old:Claim {id: row.corrected})
MERGE (c)-[:CORRECTS]->(old)
