// $ids: these entities, in the order of their ids.
MATCH (e:Entity)
WHERE e.id IN $ids
RETURN e {.*, search: null} AS entity
ORDER BY e.id
