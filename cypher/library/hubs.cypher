/**
 * @title Best connected of a kind
 * @topic Actors
 * @description The entities with the most relations, and of how many types.
 * @param {choice ArmedGroup | SecurityForce | Organization | Person | Country | Region | Province | Settlement |
 *   Facility | NaturalFeature | Weapon | Event} [kind="ArmedGroup"] The kind of entity
 * @param {integer 1..500} [most=10] At most so many
 * @example {"kind": "ArmedGroup", "most": 10}
 */
MATCH (e:Entity {kind: $kind})
WITH e ORDER BY e.degree DESC, e.name LIMIT $most
RETURN e AS entity, e.degree AS relations,
  COLLECT { MATCH (e)-[r]-(:Entity) RETURN DISTINCT type(r) ORDER BY type(r) } AS types,
  e.documents AS documents
ORDER BY relations DESC, e.name
