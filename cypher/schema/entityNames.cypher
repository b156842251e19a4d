// Search by name; `search` holds the names folded as src/graph/searchText.ts folds what is typed.
CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (e:Entity) ON EACH [e.search]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}
