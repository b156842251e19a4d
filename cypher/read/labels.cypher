// The labels that nodes have now.
CALL db.labels() YIELD label
RETURN label AS name ORDER BY name
