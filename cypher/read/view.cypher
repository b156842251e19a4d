// $id: one saved view.
MATCH (v:View {id: $id})
RETURN properties(v) AS view
