UNWIND $ids AS id
MATCH (d:Decision {id: id})
RETURN d {.*} AS decision
