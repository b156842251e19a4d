// $id: one saved query.
MATCH (q:SavedQuery {id: $id})
RETURN q {.*, change: null} AS query
