// $rows: {source, type, target}; types come from src/model.
UNWIND $rows AS row
MATCH (:Entity {id: row.source})-[r:$(row.type)]->(:Entity {id: row.target})
RETURN row.source AS source, row.type AS type, row.target AS target, properties(r) AS properties
