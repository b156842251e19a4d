// $rows: {file, kind}: the mentions of a kind in the document that a file holds.
UNWIND $rows AS row
MATCH (:File {name: row.file})-[:HOLDS]->(d:Document)<-[:IN]-(m:Mention {kind: row.kind})
RETURN row.file AS file, row.kind AS kind, properties(m) AS mention
