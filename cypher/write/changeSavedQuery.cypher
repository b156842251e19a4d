// $id, $version, $change, $query: changes the saved query if it still has that version, or has this very change already.
MATCH (q:SavedQuery {id: $id})
WHERE q.version = $version OR q.change = $change
SET q += $query, q.version = $version + 1, q.change = $change
RETURN q {.*, change: null} AS query
