// $rows: {mention, key, keys}
UNWIND $rows AS row
MATCH (m:Mention {id: row.mention})
SET m.key = row.key, m.keys = row.keys
