// $query: Lucene; see src/graph/reads/search.ts.
CALL db.index.fulltext.queryNodes('document_titles', $query, {limit: 50}) YIELD node AS d, score
RETURN d {.id, .name, .title, .url, .publisher, .author, .published, .language, .mediaType, .characters, .sha256,
  .importedAt} AS document, score
