// The version of the schema that this graph was set up with, and whether a rebuild of it was broken off.
MATCH (g:Graph {id: 'sightline'})
RETURN g.schemaVersion AS version, g.rebuilding IS NOT NULL AS rebuilding
