// $documents: what these documents claim goes.
UNWIND $documents AS id
MATCH (:Document {id: id})<-[:IN]-(c:Claim)
DETACH DELETE c
