// $id: a source, and the name of one of its documents.
MATCH (s:Source {id: $id})
RETURN s.id AS id, s.name AS name, s.reliability AS reliability,
  head(COLLECT { MATCH (s)<-[:FROM]-(d:Document) RETURN d.name ORDER BY d.name LIMIT 1 }) AS document
