// Every property key that was ever used.
CALL db.propertyKeys() YIELD propertyKey
RETURN propertyKey AS name ORDER BY name
