// $letters: the initials, in capitals; small words such as "of" have none.
MATCH (e:Actor)
WHERE any(name IN [e.name] + e.aliases WHERE
  name STARTS WITH left($letters, 1)
  AND reduce(initials = '', word IN split(replace(name, '-', ' '), ' ') |
    initials + CASE WHEN left(word, 1) <> toLower(left(word, 1)) THEN left(word, 1) ELSE '' END) = $letters)
RETURN e {.*, search: null} AS entity
ORDER BY e.documents DESC, e.id LIMIT 5
