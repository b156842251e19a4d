/**
 * @title Incidents per place
 * @topic Time
 * @description How often each place was attacked or the scene of an event, by how many actors.
 */
MATCH (p:Place)
WITH p, COLLECT {
  MATCH (a:Actor)-[:ATTACKED]->(p) RETURN {incident: a.id, by: a.name} AS incident
  UNION ALL
  MATCH (e:Event)-[:OCCURRED_IN]->(p) OPTIONAL MATCH (a:Actor)-[:CONDUCTED]->(e) RETURN {incident: e.id,
    by: a.name} AS incident
} AS incidents
WHERE size(incidents) > 0
UNWIND incidents AS i
WITH p, i ORDER BY i.by
RETURN p AS place, count(DISTINCT i.incident) AS incidents, collect(DISTINCT i.by) AS actors
ORDER BY incidents DESC, p.name
LIMIT 500
