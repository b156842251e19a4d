// $sources: those that nothing comes from any more, unless a person has judged their reliability.
UNWIND $sources AS id
MATCH (s:Source {id: id})
WHERE s.reliability = 'F' AND NOT EXISTS { (s)<-[:FROM]-() }
DELETE s
