/**
 * @title Supply chains to a group
 * @topic Supply
 * @description Chains of supply and support that end at a group, the strongest weakest link first.
 * @param {entity Actor} group The group or other actor, by any of its names
 * @param {integer 1..5} [steps=3] At most so many steps
 * @example {"group": "Bashar al-Assad"}
 */
MATCH (g:Actor)
WHERE any(name IN [g.id, g.name] + g.aliases WHERE toLower(name) = toLower($group))
MATCH chain = (s:Actor)-[:SUPPLIED|SUPPORTS*1..5]->(g)
WHERE length(chain) <= $steps AND all(n IN nodes(chain) WHERE single(m IN nodes(chain) WHERE m = n))
RETURN s AS origin, length(chain) AS steps, [n IN nodes(chain) | n.name] AS by,
  reduce(least = 100,
    r IN relationships(chain) | CASE WHEN r.confidence < least THEN r.confidence ELSE least END) AS weakest,
  chain
ORDER BY weakest DESC, steps, by
LIMIT 200
