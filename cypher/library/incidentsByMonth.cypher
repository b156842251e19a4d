/**
 * @title Incidents per month
 * @topic Time
 * @description Dated statements of attacks, killings, captures and seizures, counted by month; a statement that
 *   names only a year is counted under it.
 * @param {date} [since=""] Not before; empty for any time
 * @example {"since": "2019"}
 */
MATCH (c:Claim)-[:IN]->(d:Document)
WHERE c.type IN ['ATTACKED', 'KILLED', 'CAPTURED', 'SEIZED'] AND c.firstDate IS NOT NULL
  AND c.certainty <> 'denied' AND c.review <> 'rejected' AND ($since = '' OR c.firstDate >= $since)
WITH left(c.firstDate, 7) AS month, c, d
RETURN month, count(DISTINCT c.relationship) AS incidents, count(*) AS statements, count(DISTINCT d) AS documents
ORDER BY month
