// $after, $limit: the relationships that leave the next entities in the order of ids.
MATCH (e:Entity)
WHERE e.id > $after
WITH e ORDER BY e.id LIMIT $limit
RETURN e.id AS id,
  COLLECT { MATCH (e)-[r]->(o:Entity) RETURN {type: type(r), target: o.id, properties: properties(r)} } AS relationships
