// Search by title and name of the file, folded in the same way.
CREATE FULLTEXT INDEX document_titles IF NOT EXISTS FOR (d:Document) ON EACH [d.search, d.titleSearch]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}
