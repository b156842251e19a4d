// $version: integer
MERGE (g:Graph {id: 'sightline'})
SET g.schemaVersion = $version
