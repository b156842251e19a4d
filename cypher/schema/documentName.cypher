CREATE INDEX document_name IF NOT EXISTS FOR (d:Document) ON (d.name)
