// $rows: {id, name, names, search}: the files that hold a document; the first of them names it.
UNWIND $rows AS row
MATCH (d:Document {id: row.id})
SET d.name = row.name, d.names = row.names, d.search = row.search
