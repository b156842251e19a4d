// $rows: {mention, key, keys, ownKey, ownKeys}: mentions that come under other name keys; they refer to nothing until they
// are linked. The last two are null where a mention is under the keys of its names.
UNWIND $rows AS row
MATCH (m:Mention {id: row.mention})
SET m.key = row.key, m.keys = row.keys, m.ownKey = row.ownKey, m.ownKeys = row.ownKeys
WITH m
MATCH (m)-[r:REFERS_TO]->()
DELETE r
