// $rows: {id, properties, about: [{mention, group}]}: judgements in force, each about these mentions and no others.
UNWIND $rows AS row
MERGE (j:Judgement {id: row.id})
SET j += row.properties
WITH row, j
CALL (j) {
  MATCH (j)-[r:ABOUT]->()
  DELETE r
}
CALL (row, j) {
  UNWIND row.about AS about
  MATCH (m:Mention {id: about.mention})
  CREATE (j)-[:ABOUT {group: about.group}]->(m)
}
