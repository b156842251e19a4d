// $ids: relationships, each with its surest claim that counts.
UNWIND $ids AS id
MATCH (c:Claim {relationship: id})
WHERE c.certainty <> 'denied' AND c.review <> 'rejected'
WITH id, c
ORDER BY c.review = 'confirmed' DESC, c.certainty = 'stated' DESC, c.confidence DESC, c.id
RETURN id AS relationship, collect(c.id)[0] AS claim
