// All claims behind one relationship.
CREATE INDEX claim_relationship IF NOT EXISTS FOR (c:Claim) ON (c.relationship)
