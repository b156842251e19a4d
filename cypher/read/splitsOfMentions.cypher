// $mentions: those of these mentions that splits are about, with the splits.
UNWIND $mentions AS id
MATCH (m:Mention {id: id})<-[:ABOUT]-(j:Judgement {verdict: 'split'})
RETURN m.id AS mention, collect(DISTINCT {id: j.id, at: j.at}) AS splits
