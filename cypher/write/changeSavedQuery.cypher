// $id, $version, $change, $query: changes the saved query if it still has that version, or has this very change already.
MATCH (q:SavedQuery {id: $id})
// Writing locks it: the version is read only when no one else changes it any more.
SET q.locked = true
REMOVE q.locked
WITH q
WHERE q.version = $version OR q.change = $change
SET q += $query, q.version = $version + 1, q.change = $change
RETURN q {.*, change: null} AS query
