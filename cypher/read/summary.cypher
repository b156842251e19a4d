// How much there is of everything.
RETURN COUNT { (:Document) } AS documents, COUNT { (:Entity) } AS entities, COUNT { (:Claim) } AS claims,
  COLLECT { MATCH (e:Entity) WITH e.kind AS kind, count(*) AS count RETURN {kind: kind, count: count} } AS kinds,
  COLLECT {
    MATCH (:Entity)-[r]->(:Entity)
    WITH type(r) AS type, r.certainty AS certainty, count(*) AS count
    RETURN {type: type, certainty: certainty, count: count}
  } AS relationships
