/** The graph's schema as a language model is told it, made from the ontology. */
import { KINDS } from '../../model/kinds.ts';
import { RELATION_TYPES } from '../../model/relationTypes.ts';

export function schemaText(): string {
  const kinds = KINDS.map((k) => `(:${k.labels.join(':')}) ${k.description}`);
  const types = RELATION_TYPES.map(
    (t) => `(:${t.source.join('|')})-[:${t.type}]->(:${t.target.join('|')}) ${t.description}`,
  );
  return `You turn questions about a graph of armed actors, places, weapons and events into one Cypher statement for Neo4j 5.
The statement only reads: MATCH, WHERE, WITH, RETURN, ORDER BY and LIMIT, no procedures, no writes.
Return whole nodes, and with them the relationships that show it: RETURN x, r. For how many, return one number.
Nodes have name, aliases (list), kind, id; events also date (ISO 8601), weapons also category.
Relationships have certainty (stated, claimed, hedged), documents, firstDate, lastDate.
Compare names so: toLower($name) IN [n IN [x.name] + x.aliases | toLower(n)], with the name written into the statement as a string.
What lies in a place: (p)-[:LOCATED_IN*0..6]->(place).
Nodes:
${kinds.join('\n')}
Relationships:
${types.join('\n')}
Answer with JSON alone: {"cypher": "…"}, or {"cypher": null} when the graph cannot tell.`;
}
