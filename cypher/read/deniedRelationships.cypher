// $entity: or null. Relationships that are stated by some claims and denied by others, none of them rejected.
MATCH (no:Claim {certainty: 'denied'})
WHERE no.review <> 'rejected' AND no.relationship IS NOT NULL
WITH no.relationship AS relationship, head(collect(no)) AS no
WHERE EXISTS {
  MATCH (yes:Claim {relationship: relationship})
  WHERE yes.certainty <> 'denied' AND yes.review <> 'rejected'
}
MATCH (no)-[:SUBJECT]->(:Mention)-[:REFERS_TO]->(s:Entity)
MATCH (no)-[:OBJECT]->(:Mention)-[:REFERS_TO]->(o:Entity)
WHERE $entity IS NULL OR s.id = $entity OR o.id = $entity
RETURN relationship, no.type AS type, s.name AS subject, o.name AS object
