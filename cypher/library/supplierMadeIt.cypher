/**
 * @title Suppliers whose own weapons turn up
 * @topic Supply
 * @description A country supplied or supports an actor that also has a weapon made in that country: two leads that
 *   bear each other out.
 */
MATCH (s:Country)-[r:SUPPLIED|SUPPORTS]->(a:Actor)-[h:USED|POSSESSED]->(w:Weapon)-[:MANUFACTURED_IN]->(s)
RETURN s AS supplier, type(r) AS how, a AS actor, w AS weapon, type(h) AS held, r.documents + h.documents AS documents
ORDER BY s.name, a.name, w.name, how, held
