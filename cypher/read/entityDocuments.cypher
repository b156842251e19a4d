// $id, $limit: documents that name an entity, with how often they do.
MATCH (:Entity {id: $id})<-[:REFERS_TO]-(m:Mention)-[:IN]->(d:Document)
RETURN d {.id, .name, .title, .url, .publisher, .author, .published, .language, .mediaType, .characters, .sha256,
  .importedAt} AS document, size(m.starts) AS mentions
ORDER BY mentions DESC, d.name LIMIT $limit
