/**
 * @title Who says so
 * @topic Evidence
 * @description Statements that a document credits to someone, by whom it credits.
 * @param {entity Actor} [speaker=""] Only what this actor says; empty for all
 * @example {"speaker": ""}
 */
MATCH (c:Claim)-[:ATTRIBUTED_TO]->(:Mention)-[:REFERS_TO]->(speaker:Entity)
WHERE $speaker = '' OR any(name IN [speaker.id,
  speaker.name] + speaker.aliases WHERE toLower(name) = toLower($speaker))
MATCH (c)-[:SUBJECT]->(:Mention)-[:REFERS_TO]->(s:Entity)
MATCH (c)-[:OBJECT]->(:Mention)-[:REFERS_TO]->(o:Entity)
MATCH (c)-[:IN]->(d:Document)
RETURN speaker, s AS subject, c.type AS relation, o AS object, c.certainty AS certainty,
  speaker = s OR speaker = o AS ofItself, d.name AS document
ORDER BY speaker.name, subject.name, relation, object.name, document
LIMIT 500
