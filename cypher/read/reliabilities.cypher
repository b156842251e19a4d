// $sources: those of these that are there.
UNWIND $sources AS id
MATCH (s:Source {id: id})
RETURN s.id AS source, s.reliability AS reliability
