// $ids: entries of the log with what each is about now, and what undid it.
UNWIND $ids AS id
MATCH (d:Decision {id: id})
RETURN d {.*} AS decision,
  head(COLLECT { MATCH (u:Decision {active: true})-[:UNDOES]->(d) RETURN u {.id, .by, .at} ORDER BY u.at, u.id LIMIT 1 }) AS undoneBy,
  COLLECT { MATCH (d)-[:ABOUT]->(c:Claim) RETURN c.id ORDER BY c.id } AS claims,
  COLLECT { MATCH (d)-[:ABOUT]->(m:Mention) RETURN m.id ORDER BY m.id } +
    COLLECT { MATCH (:Judgement {id: d.id})-[:ABOUT]->(m:Mention) RETURN m.id ORDER BY m.id LIMIT 100 } AS mentions,
  COLLECT { MATCH (d)-[:ABOUT]->(s:Source) RETURN s.id ORDER BY s.id } AS sources,
  COLLECT {
    CALL (d) {
      MATCH (d)-[:ABOUT]->(x:Claim|Mention)
      RETURN x
      UNION
      MATCH (:Judgement {id: d.id})-[:ABOUT]->(x:Mention)
      RETURN x LIMIT 100
    }
    MATCH (x)-[:IN]->(doc:Document)
    WITH DISTINCT doc ORDER BY doc.name, doc.id LIMIT 20
    RETURN doc {.id, .name}
  } AS documents
