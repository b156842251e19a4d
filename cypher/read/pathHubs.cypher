// What both $from and $to are related to and paths left out: kinds $without, classes of weapons unless $classes, or more
// than $maxDegree relations.
MATCH (:Entity {id: $from})--(o:Entity)--(:Entity {id: $to})
WHERE (o.kind IN $without OR o.degree > $maxDegree OR (NOT $classes AND o.kind = 'Weapon' AND o.model IS NULL)) AND NOT o.id IN [$from, $to]
WITH DISTINCT o
ORDER BY o.degree DESC, o.id
LIMIT $limit
RETURN o {.*, search: null} AS entity
