UNWIND $names AS name
MATCH (f:File {name: name})
DETACH DELETE f
