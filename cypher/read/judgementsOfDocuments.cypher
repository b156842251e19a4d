// $documents: ids of the judgements about mentions of these documents.
UNWIND $documents AS id
MATCH (:Document {id: id})<-[:IN]-(:Mention)<-[:ABOUT]-(j:Judgement)
RETURN DISTINCT j.id AS id
