/**
 * @title Weapons that two actors have in common
 * @topic Weapons
 * @description What both used, possessed or seized, and how each came by it as far as documents say.
 * @param {entity Actor} first One actor
 * @param {entity Actor} second The other
 * @example {"first": "ISIS", "second": "Houthis"}
 */
MATCH (a:Actor)-[ra:USED|POSSESSED|SEIZED]->(w:Weapon)<-[rb:USED|POSSESSED|SEIZED]-(b:Actor)
WHERE a <> b
  AND any(name IN [a.id, a.name] + a.aliases WHERE toLower(name) = toLower($first))
  AND any(name IN [b.id, b.name] + b.aliases WHERE toLower(name) = toLower($second))
WITH w, a, b, ra, rb ORDER BY type(ra), type(rb)
RETURN w AS weapon, a AS first, collect(DISTINCT type(ra)) AS firstHow, b AS second,
  collect(DISTINCT type(rb)) AS secondHow
ORDER BY w.name
