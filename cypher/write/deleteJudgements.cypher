// $ids: judgements that are no longer in force.
UNWIND $ids AS id
MATCH (j:Judgement {id: id})
DETACH DELETE j
