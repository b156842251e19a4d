// $mentions: ids of the judgements about these mentions.
UNWIND $mentions AS id
MATCH (:Mention {id: id})<-[:ABOUT]-(j:Judgement)
RETURN DISTINCT j.id AS id
