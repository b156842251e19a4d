/**
 * @title Newest contradictions
 * @topic Evidence
 * @description Statements that deny a relation, beside the statements that make it, the latest document first.
 */
MATCH (no:Claim {certainty: 'denied'})-[:IN]->(dn:Document)
MATCH (no)-[:SUBJECT]->(:Mention)-[:REFERS_TO]->(s:Entity)
MATCH (no)-[:OBJECT]->(:Mention)-[:REFERS_TO]->(o:Entity)
WHERE no.review <> 'rejected'
OPTIONAL MATCH (yes:Claim {relationship: no.relationship})-[:IN]->(dy:Document)
WHERE yes.certainty <> 'denied' AND yes.review <> 'rejected'
RETURN s AS subject, no.type AS relation, o AS object, no.quote AS denial, dn.name AS deniedIn,
  dn.published AS published, yes.quote AS statement,
  dy.name AS statedIn
ORDER BY published DESC, subject.name, relation, object.name, deniedIn, statedIn, statement
LIMIT 500
