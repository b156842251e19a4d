// $documents: what these documents name goes.
UNWIND $documents AS id
MATCH (:Document {id: id})<-[:IN]-(m:Mention)
DETACH DELETE m
