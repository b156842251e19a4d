// $rows: {claim, mention}: the weapons that a supply names.
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (m:Mention {id: row.mention})
CREATE (c)-[:WEAPON]->(m)
