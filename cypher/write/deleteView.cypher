// $id: a saved view goes.
MATCH (v:View {id: $id})
DELETE v
