// $names: how the files of these names were read when they were imported.
UNWIND $names AS name
MATCH (f:File {name: name})
RETURN f.name AS name, f.fingerprint AS fingerprint
