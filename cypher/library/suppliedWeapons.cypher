/**
 * @title What was supplied
 * @topic Supply
 * @description Statements of supply that name the weapons, with the sentence.
 */
MATCH (c:Claim {type: 'SUPPLIED'})-[:WEAPON]->(:Mention)-[:REFERS_TO]->(w:Entity)
MATCH (c)-[:SUBJECT]->(:Mention)-[:REFERS_TO]->(from:Entity)
MATCH (c)-[:OBJECT]->(:Mention)-[:REFERS_TO]->(to:Entity)
MATCH (c)-[:IN]->(d:Document)
WHERE c.certainty <> 'denied' AND c.review <> 'rejected'
RETURN from, to, w AS weapon, c.certainty AS certainty, c.quote AS sentence, d.name AS document
ORDER BY from.name, to.name, w.name, document, c.start
