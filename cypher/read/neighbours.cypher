// $id: neighbours by $type, $direction and $kind (null: any), with their relationships to it; a page of them and the totals.
MATCH (e:Entity {id: $id})-[r]-(o:Entity)
WHERE ($type IS NULL OR type(r) = $type) AND ($kind IS NULL OR o.kind = $kind)
  AND ($direction IS NULL OR (startNode(r) = e) = ($direction = 'out'))
WITH o, collect(r {.*, type: type(r), source: startNode(r).id, target: endNode(r).id}) AS edges,
  max(r.sources) AS sources, max(r.confidence) AS confidence
ORDER BY sources DESC, confidence DESC, o.degree DESC, o.id
WITH collect({entity: o {.*, search: null}, edges: edges}) AS found
RETURN size(found) AS nodes, reduce(n = 0, x IN found | n + size(x.edges)) AS edges,
  found[$offset..$offset + $limit] AS page
