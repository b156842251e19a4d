/**
 * @title Who supplies and supports a group
 * @topic Supply
 * @description Direct suppliers and backers, with how sure the documents are.
 * @param {entity Actor} group The group or other actor, by any of its names
 * @example {"group": "Houthis"}
 */
MATCH (s:Actor)-[r:SUPPLIED|SUPPORTS]->(g:Actor)
WHERE any(name IN [g.id, g.name] + g.aliases WHERE toLower(name) = toLower($group))
RETURN s AS supplier, type(r) AS how, r.certainty AS certainty, r.documents AS documents, r.sources AS sources,
  r.firstDate AS first, r.lastDate AS last
ORDER BY documents DESC, s.name, how
