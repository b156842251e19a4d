// $id: the entities that the mentions of a judgement refer to.
MATCH (:Judgement {id: $id})-[:ABOUT]->(:Mention)-[:REFERS_TO]->(e:Entity)
WITH DISTINCT e
RETURN e {.*, search: null} AS entity
ORDER BY e.degree DESC, e.id
