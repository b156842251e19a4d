/**
 * @title Entities that only one document names
 * @topic Evidence
 * @description By kind, the best connected first: leads that nothing else bears out yet.
 * @param {choice ArmedGroup | SecurityForce | Organization | Person | Country | Region | Province | Settlement |
 *   Facility | NaturalFeature | Weapon | Event} [kind="Person"] The kind of entity
 * @example {"kind": "Person"}
 */
MATCH (e:Entity {kind: $kind, documents: 1})
MATCH (e)<-[:REFERS_TO]-(:Mention)-[:IN]->(d:Document)
RETURN e AS entity, e.degree AS relations, d.name AS document, d.publisher AS publisher
ORDER BY relations DESC, e.name, document
LIMIT 500
