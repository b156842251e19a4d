// $id, $view: saves a view, or changes it; written twice it is the same.
MERGE (v:View {id: $id})
SET v += $view
RETURN properties(v) AS view
