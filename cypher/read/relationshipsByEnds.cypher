// $rows: {id, source, target} of relationships, each with both its ends, in this order.
UNWIND range(0, size($rows) - 1) AS i
WITH i, $rows[i] AS row
MATCH (a:Entity {id: row.source})-[r {id: row.id}]->(b:Entity {id: row.target})
RETURN r {.*, type: type(r), source: a.id, target: b.id} AS relationship, a {.*, search: null} AS source,
  b {.*, search: null} AS target
ORDER BY i
