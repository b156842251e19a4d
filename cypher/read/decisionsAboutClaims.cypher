// $claims: the decisions about each of these claims, without the one that made it.
UNWIND $claims AS id
MATCH (c:Claim {id: id})<-[:ABOUT]-(d:Decision)
WHERE c.decision IS NULL OR d.id <> c.decision
RETURN id AS claim, d {.*} AS decision
