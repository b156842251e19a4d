// The best connected first, without a sort over all.
CREATE INDEX entity_degree IF NOT EXISTS FOR (e:Entity) ON (e.degree)
