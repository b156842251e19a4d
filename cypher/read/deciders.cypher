// Everyone who has decided anything.
MATCH (d:Decision)
RETURN DISTINCT d.by AS by ORDER BY by LIMIT 500
