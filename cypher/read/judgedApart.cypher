// Judgements in force by which things are two, or may be: with the entities that each side is of, the latest last.
MATCH (j:Judgement)
WHERE j.verdict IN ['different', 'unsure']
MATCH (j)-[r:ABOUT]->(:Mention)-[:REFERS_TO]->(e:Entity)
WITH j, collect(DISTINCT {group: r.group, entity: e.id}) AS sides
ORDER BY j.at, j.id
RETURN j {.id, .verdict, .at} AS judgement, sides
