/** The graph as the page explores it. */
import { readEntity, readNeighbourCounts, readNeighbours } from '../../graph/reads/entity.ts';
import { readGraph } from '../../graph/reads/graph.ts';
import { readRelationship } from '../../graph/reads/relationship.ts';
import { searchNames } from '../../graph/reads/search.ts';
import { readSummary } from '../../graph/reads/summary.ts';
import { notFound } from '../httpError.ts';
import { route } from '../route.ts';

/** What was read, or a 404 that names it. */
async function found<T>(reading: Promise<T | undefined>, what: string, id: string): Promise<T> {
  const value = await reading;
  if (value === undefined) throw notFound(what, id);
  return value;
}

export const graphRoutes = [
  route('summary', (_input, { database }) => readSummary(database())),
  route('search', ({ query }, { database }) => searchNames(database(), query)),
  route('graph', ({ query }, { database }) => readGraph(database(), query)),
  route('entity', ({ id }, { database }) => found(readEntity(database(), id), 'entity', id)),
  route('neighbourCounts', ({ id }, { database }) =>
    found(readNeighbourCounts(database(), id), 'entity', id),
  ),
  route('neighbours', ({ id, query }, { database }) =>
    found(readNeighbours(database(), id, query), 'entity', id),
  ),
  route('relationship', ({ id }, { database }) =>
    found(readRelationship(database(), id), 'relationship', id),
  ),
];
