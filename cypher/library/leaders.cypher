/**
 * @title All leaders and those they lead
 * @topic Actors
 * @description Who leads whom, the best attested first.
 */
MATCH (p:Person)-[r:LEADS]->(a:Actor)
RETURN p AS leader, a AS actor, r.firstDate AS first, r.lastDate AS last, r.certainty AS certainty,
  r.documents AS documents,
  r.confidence AS confidence
ORDER BY documents DESC, confidence DESC, p.name, a.name
LIMIT 500
