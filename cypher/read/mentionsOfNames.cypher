// $keys: what the mentions under these names say, each saying once, with how many say so and in how many claims they stand.
UNWIND $keys AS key
MATCH (m:Mention {key: key})
WITH m,
  COUNT { (m)<-[:SUBJECT]-() } + COUNT { (m)<-[:OBJECT]-(c) WHERE NOT (c)-[:SUBJECT]->(m) } AS claims
WITH m {.key, .keys, .kind, .name, .names, .lexiconId, .category, .model, .calibre, .date, .datePrecision,
  .latitude, .longitude} AS mention, claims
RETURN mention, count(*) AS mentions, sum(claims) AS claims
