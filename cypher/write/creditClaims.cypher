// $rows: {claim, mention}: who is credited for a claim.
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (m:Mention {id: row.mention})
CREATE (c)-[:ATTRIBUTED_TO]->(m)
