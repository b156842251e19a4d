// No mention is in the name index, until it is put in again.
MATCH (m:Mention)
WHERE m.key IS NOT NULL
CALL (m) { REMOVE m.key, m.keys, m.ownKey, m.ownKeys } IN TRANSACTIONS OF 5000 ROWS
