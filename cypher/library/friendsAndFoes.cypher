/**
 * @title Friends and foes of an actor
 * @topic Actors
 * @description Everyone it cooperates with, supports, opposes, attacks, kills or captures, or who does so to it.
 * @param {entity Actor} group The group or other actor, by any of its names
 * @example {"group": "ISIS"}
 */
MATCH (g:Actor)-[r:COOPERATES_WITH|SUPPORTS|SUPPLIED|OPPOSES|ATTACKED|KILLED|CAPTURED]-(other:Actor)
WHERE any(name IN [g.id, g.name] + g.aliases WHERE toLower(name) = toLower($group))
RETURN CASE WHEN type(r) IN ['COOPERATES_WITH', 'SUPPORTS', 'SUPPLIED'] THEN 'friend' ELSE 'foe' END AS stance, other,
  type(r) AS how,
  CASE WHEN type(r) = 'COOPERATES_WITH' THEN 'both'
    WHEN startNode(r) = g THEN 'it does' ELSE 'to it' END AS direction,
  r.certainty AS certainty, r.documents AS documents
ORDER BY stance DESC, documents DESC, other.name, how, direction
