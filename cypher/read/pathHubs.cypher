// What both $from and $to are related to and paths left out: kinds $without, or more than $maxDegree relations.
MATCH (:Entity {id: $from})--(o:Entity)--(:Entity {id: $to})
WHERE (o.kind IN $without OR o.degree > $maxDegree) AND NOT o.id IN [$from, $to]
WITH DISTINCT o
ORDER BY o.degree DESC, o.id
LIMIT $limit
RETURN o {.*, search: null} AS entity
