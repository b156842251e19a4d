// $documents: all that was read out of these documents, without their texts.
UNWIND $documents AS id
MATCH (d:Document {id: id})-[:FROM]->(s:Source)
RETURN d {.*, text: null} AS properties, s {.id, .name, .reliability} AS source,
  COLLECT {
    MATCH (d)<-[:IN]-(m:Mention)
    RETURN {properties: properties(m), entity: head([(m)-[:REFERS_TO]->(e) | e.id])}
  } AS mentions,
  COLLECT {
    MATCH (d)<-[:IN]-(c:Claim)
    RETURN {
      properties: properties(c),
      subject: head([(c)-[:SUBJECT]->(m) | m.id]),
      object: head([(c)-[:OBJECT]->(m) | m.id]),
      attributedTo: head([(c)-[:ATTRIBUTED_TO]->(m) | m.id]),
      weapons: [(c)-[:WEAPON]->(m) | m.id]
    }
  } AS claims
