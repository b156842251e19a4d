/**
 * @title Parts and members of an actor
 * @topic Actors
 * @description Units, branches and members, down to four steps.
 * @param {entity Actor} group The group or other actor, by any of its names
 * @example {"group": "Islamic State"}
 */
MATCH (g:Actor)
WHERE any(name IN [g.id, g.name] + g.aliases WHERE toLower(name) = toLower($group))
MATCH path = (part:Actor)-[:PART_OF|MEMBER_OF|LEADS*1..4]->(g)
RETURN part, length(path) AS steps, [r IN relationships(path) | type(r)] AS how,
  [n IN tail(nodes(path)) | n.name] AS of
ORDER BY steps, part.name, how, of
LIMIT 500
