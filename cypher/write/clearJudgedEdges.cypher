// No judgement is in the name index, until it is put in again.
MATCH (j:Judgement)
WHERE j.edges IS NOT NULL
CALL (j) { REMOVE j.edges } IN TRANSACTIONS OF 5000 ROWS
