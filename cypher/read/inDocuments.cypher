// $documents: the entities that these documents name, and the relationships that they state.
UNWIND $documents AS id
MATCH (d:Document {id: id})
WITH collect(d) AS documents
RETURN
  COLLECT { UNWIND documents AS d MATCH (d)<-[:IN]-(:Mention)-[:REFERS_TO]->(e:Entity) RETURN DISTINCT e.id } AS entities,
  COLLECT {
    UNWIND documents AS d
    MATCH (d)<-[:IN]-(c:Claim)
    WHERE c.relationship IS NOT NULL AND c.certainty <> 'denied' AND c.review <> 'rejected'
    RETURN DISTINCT c.relationship
  } AS relationships
