// The procedures of this Neo4j with their signatures and columns.
SHOW PROCEDURES YIELD name, signature, returnDescription
RETURN name, signature, [r IN returnDescription | {name: r.name, type: r.type}] AS returns ORDER BY name
