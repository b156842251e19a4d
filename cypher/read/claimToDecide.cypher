// $id: a claim with all that a decision about it keeps.
MATCH (c:Claim {id: $id})-[:IN]->(d:Document)
MATCH (c)-[:SUBJECT]->(s:Mention)
MATCH (c)-[:OBJECT]->(o:Mention)
RETURN properties(c) AS claim, d {.id, .name} AS document, properties(s) AS subject, properties(o) AS object,
  head([(c)-[:ATTRIBUTED_TO]->(m) | properties(m)]) AS attributedTo,
  [(c)-[:WEAPON]->(m) | properties(m)] AS weapons
