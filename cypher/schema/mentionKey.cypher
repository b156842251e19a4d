// All mentions under one name.
CREATE INDEX mention_key IF NOT EXISTS FOR (m:Mention) ON (m.key)
