/**
 * Asks the graph what the page will ask first, so that plans and classes are there when a person clicks:
 * a cold first question takes up to a second, a warm one some milliseconds.
 */
import type { Database } from '../graph/connection.ts';
import { readStoredDocument } from '../graph/reads/documents.ts';
import { readEntity, readNeighbourCounts, readNeighbours } from '../graph/reads/entity.ts';
import { readGraph } from '../graph/reads/graph.ts';
import { readRelationship } from '../graph/reads/relationship.ts';
import { searchNames } from '../graph/reads/search.ts';
import { readSummary } from '../graph/reads/summary.ts';

/** Settles when all is warm. A read that fails is told and does no harm: the page shows its own errors. */
export async function warmGraph(
  database: Database,
  onError: (error: unknown) => void,
): Promise<void> {
  const tellFailure = (reading: Promise<unknown>): Promise<unknown> => reading.catch(onError);
  const [graph] = await Promise.all([
    readGraph(database, { limit: 20 }).catch(onError),
    tellFailure(readSummary(database)),
    tellFailure(searchNames(database, { q: 'warm', limit: 5 })),
  ]);
  const node = graph?.nodes[0];
  const edge = graph?.edges[0];
  if (!node || !edge) return;
  const [evidence] = await Promise.all([
    readRelationship(database, edge.id).catch(onError),
    tellFailure(readEntity(database, node.id)),
    tellFailure(readNeighbourCounts(database, node.id)),
    tellFailure(readNeighbours(database, node.id, { limit: 20, offset: 0 })),
  ]);
  const document = evidence?.evidence[0]?.document.id;
  if (document !== undefined) await tellFailure(readStoredDocument(database, document));
}
