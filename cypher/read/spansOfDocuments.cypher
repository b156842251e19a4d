// $after, $limit: texts in the order of their documents' ids, with every mention and where it stands.
MATCH (d:Document)
WHERE d.id > $after
WITH d ORDER BY d.id LIMIT $limit
RETURN d.id AS id, d.text AS text,
  COLLECT { MATCH (d)<-[:IN]-(m:Mention) RETURN {id: m.id, kind: m.kind, starts: m.starts, ends: m.ends} } AS mentions
