// $entity: or null. Weapon models with several countries, or several regions, in which they are said to be made.
MATCH (w:Weapon)-[r:MANUFACTURED_IN]->(p:Entity)
WHERE w.model IS NOT NULL AND ($entity IS NULL OR w.id = $entity OR EXISTS { (w)-[:MANUFACTURED_IN]->(:Entity {id: $entity}) })
WITH w, p.kind AS kind, collect({relationship: r.id, name: p.name}) AS places
WHERE size(places) > 1
RETURN w.id AS weapon, w.name AS name, kind, places
