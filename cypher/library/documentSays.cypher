/**
 * @title What one document says
 * @topic Evidence
 * @description Its statements in the order of the text.
 * @param {text} document The name of the document, as in the list of documents
 * @example {"document": "tower-22-drone-attack"}
 */
MATCH (d:Document {name: $document})<-[:IN]-(c:Claim)
MATCH (c)-[:SUBJECT]->(:Mention)-[:REFERS_TO]->(s:Entity)
MATCH (c)-[:OBJECT]->(:Mention)-[:REFERS_TO]->(o:Entity)
RETURN s AS subject, c.type AS relation, o AS object, c.certainty AS certainty, c.firstDate AS date,
  c.quote AS sentence
ORDER BY c.start, subject.name, relation, object.name
