// $at, $id: the place before which the log is read backwards; $limit entries. $since, $until: times; $kinds, $by, $about,
// $state: or null. An undo is about what the decision is about that it undoes.
MATCH (d:Decision)
WHERE d.at >= $since AND d.at < $until AND (d.at < $at OR (d.at = $at AND d.id < $id))
  AND ($kinds IS NULL OR d.kind IN $kinds)
  AND ($by IS NULL OR d.by = $by)
  AND ($about IS NULL
    OR EXISTS { MATCH (d)-[:UNDOES*0..]->()-[:ABOUT]->(x) WHERE x.id = $about }
    OR EXISTS { MATCH (d)-[:UNDOES*0..]->()-[:CONCERNS]->(:Concern {key: 'document/' + $about}) })
  AND ($state IS NULL
    OR ($state = 'active' AND d.active)
    OR ($state = 'undone' AND NOT d.active)
    OR ($state = 'fallen' AND d.active AND d.kind <> 'undo' AND NOT EXISTS { (d)-[:ABOUT]->() }
      AND NOT EXISTS { MATCH (:Judgement {id: d.id})-[:ABOUT]->() }))
RETURN d.id AS id, d.at AS at ORDER BY d.at DESC, d.id DESC
LIMIT $limit
