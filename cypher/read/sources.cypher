// $q: part of a name in lower case, or ''; $offset, $limit: sources with what comes from them, the most claims first.
MATCH (s:Source)
CALL (s) {
  MATCH (s)<-[:FROM]-(d:Document)
  RETURN count(d) AS documents, min(d.name) AS first, min(d.published) AS firstPublished,
    max(d.published) AS lastPublished
}
WITH *, coalesce(s.name, first, s.id) AS label
WHERE toLower(label) CONTAINS $q
CALL (s) {
  MATCH (s)<-[:FROM]-(:Document)<-[:IN]-(c:Claim)
  RETURN count(c) AS claims, count(CASE c.review WHEN 'rejected' THEN 1 END) AS rejected,
    count(CASE c.review WHEN 'confirmed' THEN 1 END) AS confirmed
}
CALL (s) {
  OPTIONAL MATCH (s)<-[:ABOUT]-(j:Decision {kind: 'reliability', active: true})
  RETURN j.id AS decision ORDER BY j.at DESC, j.id DESC LIMIT 1
}
RETURN {id: s.id, name: s.name, label: label, reliability: s.reliability, documents: documents, claims: claims,
  rejected: rejected, confirmed: confirmed, firstPublished: firstPublished, lastPublished: lastPublished} AS source,
  decision
ORDER BY source.claims DESC, source.label, source.id
SKIP $offset LIMIT $limit
