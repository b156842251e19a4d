// $by: which rebuild is under way; null when it is done.
MERGE (g:Graph {id: 'sightline'})
SET g.rebuilding = $by
