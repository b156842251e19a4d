/**
 * @title Weapons of a category and who had them
 * @topic Weapons
 * @description Drones, light weapons, components …: each with the actors that used, possessed or seized it.
 * @param {choice small-arm | light-weapon | heavy-weapon | ammunition | explosive | drone | vehicle | component |
 *   materiel} category The category of weapon
 * @example {"category": "drone"}
 */
MATCH (w:Weapon {category: $category})
OPTIONAL MATCH (a:Actor)-[:USED|POSSESSED|SEIZED]->(w)
WITH w, a ORDER BY a.name
RETURN w AS weapon, collect(DISTINCT a.name) AS actors, w.documents AS documents
ORDER BY size(actors) DESC, documents DESC, w.name
