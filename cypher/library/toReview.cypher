/**
 * @title What to review first
 * @topic Evidence
 * @description Relations that nobody has reviewed, those first that are unsure and touch much: the reach is the
 *   number of relations of both ends.
 * @param {integer 1..1000} [most=20] At most so many
 * @example {"most": 20}
 */
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.review = 'unreviewed'
RETURN a AS subject, type(r) AS relation, b AS object, r.confidence AS confidence, a.degree + b.degree AS reach
ORDER BY reach * (100 - confidence) DESC, a.name, relation, b.name
LIMIT $most
