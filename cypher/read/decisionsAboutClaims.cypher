// $claims: the decisions about each of these claims.
UNWIND $claims AS id
MATCH (:Claim {id: id})<-[:ABOUT]-(d:Decision)
RETURN id AS claim, d {.*} AS decision
