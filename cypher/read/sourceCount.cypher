// $q: part of a name in lower case, or ''.
MATCH (s:Source)
WHERE toLower(coalesce(s.name, head(COLLECT { MATCH (s)<-[:FROM]-(d:Document) RETURN min(d.name) }), s.id)) CONTAINS $q
RETURN count(s) AS total
