// $relationships: ids; what the projection needs of every claim behind them.
UNWIND $relationships AS id
MATCH (c:Claim {relationship: id})-[:IN]->(d:Document)-[:FROM]->(source:Source)
MATCH (c)-[:SUBJECT]->(:Mention)-[:REFERS_TO]->(s:Entity)
MATCH (c)-[:OBJECT]->(:Mention)-[:REFERS_TO]->(o:Entity)
RETURN id, c.id AS claim, c.type AS type, s.id AS subject, o.id AS object, d.id AS document,
  source.id AS source, c.quote AS quote, source.reliability AS reliability, coalesce(c.credibility, 6) AS credibility,
  c.certainty AS certainty, c.confidence AS confidence, c.review AS review,
  c.firstDate AS firstDate, c.lastDate AS lastDate,
  [(c)-[:WEAPON]->(:Mention)-[:REFERS_TO]->(w:Entity) | w.id] AS weapons
