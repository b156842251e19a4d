// $mentions: what the name index counts of these mentions, with the keys that they have by their names alone.
UNWIND $mentions AS id
MATCH (m:Mention {id: id})
RETURN properties(m) AS properties, coalesce(m.ownKey, m.key) AS ownKey, coalesce(m.ownKeys, m.keys) AS ownKeys,
  COUNT { (m)<-[:SUBJECT]-() } + COUNT { (m)<-[:OBJECT]-(c) WHERE NOT (c)-[:SUBJECT]->(m) } AS claims
