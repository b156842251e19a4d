// $ids: the undos of these decisions, and of those, however far.
UNWIND $ids AS id
MATCH (:Decision {id: id})<-[:UNDOES*1..]-(d:Decision)
RETURN DISTINCT id AS root, d {.*} AS decision
