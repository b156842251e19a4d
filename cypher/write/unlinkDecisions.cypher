// $document: its decisions are about none of its claims and corrections correct none, until they are linked again.
MATCH (:Document {id: $document})<-[:IN]-(c:Claim)
MATCH (c)<-[r:ABOUT|CORRECTS]-()
DELETE r
