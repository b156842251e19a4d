// $rows: {id, properties, concerns}: entries of the log; those that are there already stay as they are.
UNWIND $rows AS row
MERGE (d:Decision {id: row.id})
  ON CREATE SET d += row.properties, d.active = true
WITH d, row
UNWIND row.concerns AS key
MERGE (k:Concern {key: key})
MERGE (d)-[:CONCERNS]->(k)
