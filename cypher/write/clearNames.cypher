// Takes the name index away, in steps.
MATCH (n:Name)
CALL (n) { DELETE n } IN TRANSACTIONS OF 5000 ROWS
