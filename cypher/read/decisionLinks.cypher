// $documents: what decisions about claims and mentions are linked to, and what corrects what.
UNWIND $documents AS id
MATCH (d:Document {id: id})
RETURN id AS document,
  COLLECT {
    MATCH (d)<-[:IN]-(x:Claim|Mention)<-[:ABOUT]-(decision:Decision)
    WHERE decision.kind <> 'judge'
    RETURN {decision: decision.id, to: x.id}
  } AS about,
  COLLECT { MATCH (d)<-[:IN]-(c:Claim)-[:CORRECTS]->(o:Claim) RETURN {claim: c.id, corrected: o.id} } AS corrects
