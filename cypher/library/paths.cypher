/**
 * @title Shortest evidence paths
 * @topic Evidence
 * @description How two entities are connected, over relations only, every shortest way; the best attested first.
 * @param {entity} from Where it begins, by any of its names
 * @param {entity} to Where it ends
 * @param {integer 1..6} [steps=5] At most so many steps
 * @example {"from": "Iran", "to": "Wagner Group", "steps": 5}
 */
MATCH (a:Entity)
WHERE any(name IN [a.id, a.name] + a.aliases WHERE toLower(name) = toLower($from))
MATCH (b:Entity)
WHERE a <> b AND any(name IN [b.id, b.name] + b.aliases WHERE toLower(name) = toLower($to))
MATCH path = ALL SHORTEST (a) ((:Entity)-[r]-(:Entity)){1,6} (b)
WHERE size(r) <= $steps
RETURN size(r) AS steps, [n IN nodes(path) | n.name] AS by, [x IN r | type(x)] AS relations,
  reduce(least = 100, x IN r | CASE WHEN x.confidence < least THEN x.confidence ELSE least END) AS weakest, path
ORDER BY weakest DESC, by, relations
LIMIT 100
