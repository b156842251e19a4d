// All names of one cluster.
CREATE INDEX name_cluster IF NOT EXISTS FOR (n:Name) ON (n.cluster)
