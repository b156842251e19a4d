// $rows: {claim, relationship}; no relationship where both ends are one entity.
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
SET c.relationship = row.relationship
