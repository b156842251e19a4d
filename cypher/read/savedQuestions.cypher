// $id: one saved question; null: all of them, the latest first.
MATCH (q:SavedQuestion)
WHERE $id IS NULL OR q.id = $id
RETURN properties(q) AS question
ORDER BY q.changedAt DESC, q.id
