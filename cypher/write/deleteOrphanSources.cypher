// $sources: those that nothing comes from any more. What was decided about them is in the log.
UNWIND $sources AS id
MATCH (s:Source {id: id})
WHERE NOT EXISTS { (s)<-[:FROM]-() }
DETACH DELETE s
