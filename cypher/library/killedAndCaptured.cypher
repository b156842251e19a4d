/**
 * @title Who killed or captured whom
 * @topic Actors
 * @description With the date, the certainty and the number of documents.
 * @param {date} [since=""] Not before; empty for any time
 * @param {date} [until=""] Not after; empty for any time
 * @example {"since": "2020", "until": "2024"}
 */
MATCH (a:Actor)-[r:KILLED|CAPTURED]->(b:Actor)
WHERE ($since = '' OR r.lastDate >= $since) AND ($until = '' OR left(r.firstDate, size($until)) <= $until)
RETURN a AS actor, type(r) AS how, b AS whom, r.firstDate AS first, r.lastDate AS last, r.certainty AS certainty,
  r.documents AS documents
ORDER BY first, a.name, how, b.name
