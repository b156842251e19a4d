// $id, $query: saves a query; written twice it is the same.
MERGE (q:SavedQuery {id: $id})
SET q += $query
RETURN q {.*, change: null} AS query
