// $id, $question: saves a question, or changes it; written twice it is the same.
MERGE (q:SavedQuestion {id: $id})
SET q += $question
RETURN properties(q) AS question
