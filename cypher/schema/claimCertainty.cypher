// Denials, which are few.
CREATE INDEX claim_certainty IF NOT EXISTS FOR (c:Claim) ON (c.certainty)
