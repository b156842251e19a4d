// $id: a saved question goes.
MATCH (q:SavedQuestion {id: $id})
DELETE q
