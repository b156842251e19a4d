// $ids: judgements in force, with their entries in the log.
UNWIND $ids AS id
MATCH (j:Judgement {id: id})
RETURN j {.id, .verdict, .by, .at, .note, .of} AS judgement, COUNT { (j)-[:ABOUT]->() } AS standing,
  size(coalesce(j.edges, [])) AS edges, head(COLLECT { MATCH (d:Decision {id: j.id}) RETURN d.what }) AS what
