/** The graph as the page explores it. */
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { readRelationshipClaims } from '../../graph/reads/claims.ts';
import { readEntity, readNeighbourCounts, readNeighbours } from '../../graph/reads/entity.ts';
import { readGraph } from '../../graph/reads/graph.ts';
import { readPaths, UnknownEndError } from '../../graph/reads/paths.ts';
import { readRelationship } from '../../graph/reads/relationship.ts';
import { readSummary } from '../../graph/reads/summary.ts';
import { searchByName } from '../../questions/searchByName.ts';
import { found, notFound } from '../httpError.ts';
import { route } from '../route.ts';

export const graphRoutes = [
  route('summary', (_input, { database }) => readSummary(database())),
  route('search', ({ query }, { database }) => searchByName(database(), query)),
  route('graph', ({ query }, { database }) => readGraph(database(), query)),
  route('wholeGraph', async ({ request, response }, { database, wholeGraphs }) => {
    const state = await wholeGraphs.state(database());
    if (state.status === 'arranging') return state;
    response.setHeader('content-type', 'application/json');
    const file = createReadStream(state.file);
    if (request.acceptsEncodings('gzip')) {
      response.setHeader('content-encoding', 'gzip');
      await pipeline(file, response);
    } else await pipeline(file, createGunzip(), response);
    return undefined;
  }),
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
  route('paths', async ({ query, response }, { database }) => {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    try {
      return await readPaths(database(), query, gone.signal);
    } catch (error) {
      if (error === gone.signal.reason) return undefined;
      throw error instanceof UnknownEndError ? notFound('entity', error.id) : error;
    }
  }),
  route('relationshipClaims', ({ body }, { database }) =>
    readRelationshipClaims(database(), body.relationships),
  ),
];
