// $id, $seen: judgements about the same things as $id that were made after the decision $seen and before $id.
MATCH (seen:Decision {id: $seen})
MATCH (own:Judgement {id: $id})-[:ABOUT]->(:Mention)-[:REFERS_TO]->(e:Entity)
WITH DISTINCT seen, own, e
MATCH (e)<-[:REFERS_TO]-(:Mention)<-[:ABOUT]-(j:Judgement)
WHERE j.at > seen.at AND j.at < own.at
RETURN DISTINCT j.id AS id
