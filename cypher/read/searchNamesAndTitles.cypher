// $query: Lucene; see src/graph/reads/search.ts. Entities by their names and documents by their titles, in one answer.
CALL {
  CALL db.index.fulltext.queryNodes('entity_names', $query, {limit: 200}) YIELD node, score
  RETURN node {.*, search: null} AS entity, null AS document, score
  UNION ALL
  CALL db.index.fulltext.queryNodes('document_titles', $query, {limit: 50}) YIELD node AS d, score
  RETURN null AS entity, d {.id, .name, .title, .url, .publisher, .author, .published, .language, .mediaType,
    .characters, .sha256, .importedAt} AS document, score
}
RETURN entity, document, score
