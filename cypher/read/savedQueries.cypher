// Every saved query, by name.
MATCH (q:SavedQuery)
RETURN q {.*, change: null} AS query
ORDER BY toLower(q.name), q.id
