// How many derived relationships there are in all.
MATCH (:Entity)-[r]->(:Entity)
RETURN count(r) AS relationships
