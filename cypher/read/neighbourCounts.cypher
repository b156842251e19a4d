// $id: how many neighbours of each kind by each relation and direction.
MATCH (e:Entity {id: $id})-[r]-(o:Entity)
RETURN type(r) AS type, CASE WHEN startNode(r) = e THEN 'out' ELSE 'in' END AS direction, o.kind AS kind,
  count(DISTINCT o) AS count
ORDER BY type, direction DESC, kind
