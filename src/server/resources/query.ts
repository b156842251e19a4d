/** Cypher typed by a user: run, cancelled, explained; and what completes it. */
import { randomUUID } from 'node:crypto';
import type { Response } from 'express';
import { readGraphSchema } from '../../graph/queries/graphSchema.ts';
import { DEFAULT_QUERY_LIMITS, LONGER_QUERY_LIMITS } from '../../graph/queries/limits.ts';
import { checkQuery } from '../../graph/queries/plan.ts';
import { runLosslessQuery } from '../../graph/queries/readOnlyQuery.ts';
import type { Principal } from '../access/requestState.ts';
import { route } from '../route.ts';

/** Aborts when whoever asked has gone before the answer. */
function goneSignal(response: Response): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => response.writableFinished || gone.abort());
  return gone.signal;
}

/** Ids are chosen by whoever asks: nobody can cancel what another token has asked. */
const ownKey = (who: Principal | undefined, id: string): string => `${who?.token ?? ''}:${id}`;

export const queryRoutes = [
  route('query', async ({ body, response, who, note }, { database, queries }) => {
    const { cypher, params, rows, longer, id = randomUUID() } = body;
    note(cypher);
    const limits = { ...(longer ? LONGER_QUERY_LIMITS : DEFAULT_QUERY_LIMITS), rows };
    const result = await queries.run(ownKey(who, id), goneSignal(response), (signal) =>
      runLosslessQuery(database(), cypher, { params, limits, signal }),
    );
    return { id, ...result };
  }),
  route('cancelQuery', async ({ id, who }, { queries }) => ({
    id,
    cancelled: queries.cancel(ownKey(who, id)),
  })),
  route('queryPlan', ({ body }, { database }) => checkQuery(database(), body.cypher, body.params)),
  route('graphSchema', (_input, { database }) => readGraphSchema(database())),
];
