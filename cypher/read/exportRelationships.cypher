// $ids: entities; the relationships that leave them, with the claims that count for each.
MATCH (e:Entity)
WHERE e.id IN $ids
MATCH (e)-[r]->(o:Entity)
RETURN r {.*, type: type(r), source: e.id, target: o.id} AS relationship,
  COLLECT {
    MATCH (c:Claim {relationship: r.id})-[:IN]->(d:Document)
    WHERE c.certainty <> 'denied' AND c.review <> 'rejected'
    OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(a:Mention)
    RETURN {quote: c.quote, start: c.start, end: c.end, certainty: c.certainty, review: c.review,
      attributedTo: a.name, date: c.firstDate, page: size([start IN d.pages WHERE start <= c.start]), document: d.name, documentId: d.id, title: coalesce(d.title, d.name), url: d.url,
      publisher: d.publisher, published: d.published,
      readBy: CASE WHEN c.origin = 'model' THEN c.rule END} AS piece
    ORDER BY d.name, c.start, c.end, c.id
  } AS evidence
ORDER BY e.id, r.id
