// $rows: {claim, state}: what decisions make of a claim; a null takes a property away.
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
SET c += row.state
