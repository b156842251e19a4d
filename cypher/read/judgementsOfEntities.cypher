// $ids: judgements in force about mentions of these entities, with their entries in the log, the latest first.
UNWIND $ids AS id
MATCH (:Entity {id: id})<-[:REFERS_TO]-(:Mention)<-[:ABOUT]-(j:Judgement)
WITH DISTINCT j
RETURN j {.id, .verdict, .by, .at, .note, .of} AS judgement, COUNT { (j)-[:ABOUT]->() } AS standing,
  size(coalesce(j.edges, [])) AS edges, head(COLLECT { MATCH (d:Decision {id: j.id}) RETURN d.what }) AS what
ORDER BY j.at DESC, j.id DESC LIMIT 500
