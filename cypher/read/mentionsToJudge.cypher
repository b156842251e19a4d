// $ids: mentions with their documents and what they refer to.
UNWIND $ids AS id
MATCH (m:Mention {id: id})-[:IN]->(d:Document)
MATCH (m)-[:REFERS_TO]->(e:Entity)
RETURN {id: m.id, document: {id: d.id, name: d.name}, kind: m.kind, name: m.name, names: m.names,
  lexiconId: m.lexiconId, decision: m.decision} AS mention, e {.id, .kind, .name} AS entity
