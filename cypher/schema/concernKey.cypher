// What decisions concern, whether or not it is in the graph: see src/graph/decisions/concerns.ts.
CREATE CONSTRAINT concern_key IF NOT EXISTS FOR (k:Concern) REQUIRE k.key IS UNIQUE
