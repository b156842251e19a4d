// $keys: every decision that concerns one of these; see src/graph/decisions/concerns.ts.
UNWIND $keys AS key
MATCH (:Concern {key: key})<-[:CONCERNS]-(d:Decision)
RETURN key, d {.*} AS decision
