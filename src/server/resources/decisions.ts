/** Curation: decisions and their undoing, the record, the review queue, contradictions and sources. */
import { decide, undo } from '../../graph/decisions/decide.ts';
import { readContradictions } from '../../graph/reads/contradictions.ts';
import { readDecisionList } from '../../graph/reads/decisions.ts';
import { readReviewQueue } from '../../graph/reads/review.ts';
import { readSources } from '../../graph/reads/sources.ts';
import { deciderOf } from '../decider.ts';
import { route } from '../route.ts';

/** Reads of curation, each of which can be asked for its Cypher. */
export const decisionReads = [
  route('decisions', ({ query }, { database }) => readDecisionList(database(), query)),
  route('review', ({ query }, { database }) => readReviewQueue(database(), query)),
  route('contradictions', ({ query }, { database }) => readContradictions(database(), query)),
  route('sources', ({ query }, { database }) => readSources(database(), query)),
];

export const decisionRoutes = [
  route('decide', async ({ body, who, note }, { database }) => {
    const decided = await decide(database(), body, deciderOf(who, body.by));
    note(`${decided.decision.id}: ${decided.decision.what}: ${decided.decision.after}`);
    return decided;
  }),
  route('undoDecision', ({ id, body, who }, { database }) =>
    undo(database(), id, { by: deciderOf(who, body.by), note: body.note }),
  ),
];
