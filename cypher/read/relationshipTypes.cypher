// The types that relationships have now.
CALL db.relationshipTypes() YIELD relationshipType
RETURN relationshipType AS name ORDER BY name
