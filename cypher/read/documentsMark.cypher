// Changes whenever documents come, go or are read anew.
MATCH (d:Document)
RETURN toString(count(d)) + ' ' + coalesce(max(d.importedAt), '') AS mark
