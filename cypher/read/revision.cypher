// Counts up with every change of the graph.
OPTIONAL MATCH (g:Graph {id: 'sightline'})
RETURN coalesce(g.revision, 0) AS revision, COUNT { (:Entity) } AS entities
