// $ids: entities with some mentions that stand for each: of the name that most of its mentions have, at most three.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
CALL (e) {
  MATCH (e)<-[:REFERS_TO]-(m:Mention)
  WITH m.key AS key, count(*) AS n
  ORDER BY n DESC, key LIMIT 1
  MATCH (m:Mention {key: key})-[:IN]->(d:Document)
  WITH m, d ORDER BY d.name, m.id LIMIT 3
  RETURN collect({id: m.id, document: {id: d.id, name: d.name}, kind: m.kind, name: m.name, names: m.names,
    lexiconId: m.lexiconId, decision: m.decision}) AS mentions
}
RETURN e {.id, .kind, .name} AS entity, mentions
