// Makes writers take turns, whatever process they are in: the lock on this node is held until the transaction ends.
MERGE (g:Graph {id: 'sightline'})
SET g.revision = coalesce(g.revision, 0) + 1
RETURN g.rebuilding AS rebuilding
