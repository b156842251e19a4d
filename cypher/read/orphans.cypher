// Nodes that stand without what they need. A whole scan.
MATCH (m:Mention) WHERE COUNT { (m)-[:IN]->(:Document) } <> 1
RETURN 'mention' AS kind, m.id AS id, 'stands in no document, or in several' AS what LIMIT 100
UNION ALL
MATCH (m:Mention) WHERE COUNT { (m)-[:REFERS_TO]->(:Entity) } <> 1
RETURN 'mention' AS kind, m.id AS id, 'refers to no entity, or to several' AS what LIMIT 100
UNION ALL
MATCH (m:Mention) WHERE m.key IS NULL OR NOT EXISTS { MATCH (n:Name {key: m.key}) }
RETURN 'mention' AS kind, m.id AS id, 'is not in the name index' AS what LIMIT 100
UNION ALL
MATCH (c:Claim)
WHERE COUNT { (c)-[:IN]->(:Document) } <> 1 OR COUNT { (c)-[:SUBJECT]->(:Mention) } <> 1
  OR COUNT { (c)-[:OBJECT]->(:Mention) } <> 1 OR COUNT { (c)-[:ATTRIBUTED_TO]->() } > 1
RETURN 'claim' AS kind, c.id AS id, 'lacks a document or an end, or has several' AS what LIMIT 100
UNION ALL
MATCH (e:Entity) WHERE NOT EXISTS { (e)<-[:REFERS_TO]-(:Mention) }
RETURN 'entity' AS kind, e.id AS id, 'is named by no document' AS what LIMIT 100
UNION ALL
MATCH (f:File) WHERE COUNT { (f)-[:HOLDS]->(:Document) } <> 1
RETURN 'file' AS kind, f.name AS id, 'holds no document, or several' AS what LIMIT 100
UNION ALL
MATCH (s:Source) WHERE NOT EXISTS { (s)<-[:FROM]-(:Document) }
RETURN 'source' AS kind, s.id AS id, 'published nothing' AS what LIMIT 100
UNION ALL
MATCH (a:Entity)-[r]->(b) WHERE NOT EXISTS { MATCH (c:Claim {relationship: r.id}) }
RETURN 'relationship' AS kind, coalesce(r.id, type(r) + ' of ' + a.id) AS id, 'is stated by no claim' AS what LIMIT 100
UNION ALL
MATCH (c:Claim)-[:SUBJECT]->(:Mention)-[:REFERS_TO]->(s:Entity), (c)-[:OBJECT]->(:Mention)-[:REFERS_TO]->(o:Entity)
WHERE (c.relationship IS NULL) <> (s = o)
RETURN 'claim' AS kind, c.id AS id, 'has no relationship though its ends differ, or has one with itself' AS what LIMIT 100
