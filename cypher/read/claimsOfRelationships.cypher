// $relationships: ids; every claim behind them, denied ones too, with its document and publisher, without texts.
UNWIND $relationships AS id
MATCH (c:Claim {relationship: id})-[:IN]->(d:Document)-[:FROM]->(s:Source)
RETURN c {.id, .relationship, .certainty, .review, .firstDate, .lastDate} AS claim, d.id AS document, s.id AS source
ORDER BY claim.relationship, claim.id
