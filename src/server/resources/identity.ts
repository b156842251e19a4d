/** Identity: candidates, judgements and their mentions. */
import { judgeEntities, splitEntity } from '../../graph/decisions/judge.ts';
import { readEntityJudgements } from '../../graph/reads/judgements.ts';
import { readEntityMentions } from '../../graph/reads/mentionSentences.ts';
import { deciderOf } from '../decider.ts';
import { found } from '../httpError.ts';
import { route } from '../route.ts';

/** Reads of identity, each of which can be asked for its Cypher. */
export const identityReads = [
  route('entityMentions', ({ id, query }, { database }) =>
    found(readEntityMentions(database(), id, query), 'entity', id),
  ),
  route('entityJudgements', ({ id }, { database }) =>
    found(readEntityJudgements(database(), id), 'entity', id),
  ),
];

export const identityRoutes = [
  route('identityCandidates', ({ query }, { database, candidates }) =>
    candidates.list(database(), query),
  ),
  route('judgeEntities', async ({ body, who, note }, { database }) => {
    const judged = await judgeEntities(database(), body, deciderOf(who, body.by));
    note(`${judged.decision}: ${judged.words}`);
    return judged;
  }),
  route('splitEntity', async ({ body, who, note }, { database }) => {
    const judged = await splitEntity(database(), body, deciderOf(who, body.by));
    note(`${judged.decision}: ${judged.words}`);
    return judged;
  }),
];
