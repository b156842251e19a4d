// $ids: documents as footnotes name them, with the reliability of their sources.
UNWIND $ids AS id
MATCH (d:Document {id: id})-[:FROM]->(s:Source)
RETURN d {.id, .name, .title, .author, .published, .url, .sha256, publisher: coalesce(d.publisher, s.name),
  reliability: s.reliability} AS document
