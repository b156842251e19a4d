// An undo may be known before what it undoes.
CREATE INDEX decision_undoes IF NOT EXISTS FOR (d:Decision) ON (d.undoes)
