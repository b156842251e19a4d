// $offset, $limit: documents by name, with how many mentions and claims each holds.
MATCH (d:Document)
WITH d ORDER BY d.name, d.id SKIP $offset LIMIT $limit
RETURN d {.id, .name, .title, .url, .publisher, .author, .published, .language, .mediaType, .characters, .sha256,
  .importedAt} AS document,
  COUNT { (d)<-[:IN]-(:Mention) } AS mentions, COUNT { (d)<-[:IN]-(:Claim) } AS claims
