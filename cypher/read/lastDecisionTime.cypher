// When the last decision was made.
MATCH (d:Decision)
WHERE d.at > ''
RETURN d.at AS at ORDER BY d.at DESC LIMIT 1
