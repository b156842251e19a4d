// $query: Lucene; see src/graph/reads/search.ts.
CALL db.index.fulltext.queryNodes('entity_names', $query, {limit: 200}) YIELD node, score
RETURN node {.*, search: null} AS entity, score
