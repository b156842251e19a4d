/**
 * @title Relations with the most independent sources
 * @topic Evidence
 * @description What more than one publisher says.
 * @param {integer 2..100} [least=2] At least so many sources
 * @example {"least": 2}
 */
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.sources >= $least
RETURN a AS subject, type(r) AS relation, b AS object, r.sources AS sources, r.documents AS documents,
  r.confidence AS confidence
ORDER BY sources DESC, documents DESC, confidence DESC, a.name, relation, b.name
LIMIT 500
