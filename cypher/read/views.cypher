// Every saved view without its content, the latest first.
MATCH (v:View)
RETURN v {.id, .name, .note, .by, .createdAt, .changedAt} AS view
ORDER BY v.changedAt DESC, v.id
