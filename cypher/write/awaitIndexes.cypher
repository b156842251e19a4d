// Waits until every index answers, at most two minutes.
CALL db.awaitIndexes(120)
