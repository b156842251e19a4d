// $entity: or null. Who is said to lead one and the same, where it is more than one person.
MATCH (g:Entity)<-[:LEADS]-(p:Person)
WITH g, count(DISTINCT p) AS leaders
WHERE leaders > 1 AND ($entity IS NULL OR g.id = $entity OR EXISTS { (g)<-[:LEADS]-(:Entity {id: $entity}) })
MATCH (g)<-[r:LEADS]-(p:Person)
RETURN g.id AS group, g.name AS name, collect({relationship: r.id, name: p.name}) AS leaders
