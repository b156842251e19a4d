// Takes the derived layer away, in steps.
MATCH (e:Entity)
CALL (e) { DETACH DELETE e } IN TRANSACTIONS OF 200 ROWS
