// $id: what a document names.
MATCH (:Document {id: $id})<-[:IN]-(m:Mention)-[:REFERS_TO]->(e:Entity)
RETURN m.id AS id, e.id AS entity, m.kind AS kind, m.name AS name, m.starts AS starts, m.ends AS ends
ORDER BY m.starts[0], m.id
