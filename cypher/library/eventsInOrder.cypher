/**
 * @title Events in order
 * @topic Time
 * @description Every event with who conducted it, against whom, where and with what.
 * @param {date} [since=""] Not before; empty for any time
 * @example {"since": "2020"}
 */
MATCH (e:Event)
WHERE e.date IS NOT NULL AND ($since = '' OR e.date >= $since)
RETURN e.date AS date, e AS event,
  COLLECT { MATCH (a)-[:CONDUCTED]->(e) RETURN a.name ORDER BY a.name } AS conductedBy,
  COLLECT { MATCH (e)-[:TARGETED]->(t) RETURN t.name ORDER BY t.name } AS targets,
  COLLECT { MATCH (e)-[:OCCURRED_IN]->(p) RETURN p.name ORDER BY p.name } AS places,
  COLLECT { MATCH (e)-[:INVOLVED]->(w) RETURN w.name ORDER BY w.name } AS weapons
ORDER BY date, e.name
LIMIT 1000
