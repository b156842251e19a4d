// $keys: name keys, those of rows of the lexicon; the entity that the mentions under each refer to.
UNWIND $keys AS key
CALL (key) { MATCH (:Mention {key: key})-[:REFERS_TO]->(e:Entity) RETURN e LIMIT 1 }
RETURN key, e {.*, search: null} AS entity
