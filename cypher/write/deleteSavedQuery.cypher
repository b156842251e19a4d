// $id: a saved query goes.
MATCH (q:SavedQuery {id: $id})
DELETE q
