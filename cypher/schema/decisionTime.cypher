// The log in its order.
CREATE INDEX decision_time IF NOT EXISTS FOR (d:Decision) ON (d.at)
