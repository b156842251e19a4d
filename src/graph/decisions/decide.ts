/**
 * Makes decisions: the entry, its effect on what documents say and on what is derived from it, in one transaction.
 *
 * Writers take turns, so of two people who decide at once the later sees the earlier, and nothing is lost. A transaction
 * that is tried again after its answer was lost finds the entry that it made and makes no second.
 */
import { z } from 'zod';
import type { Decided, DecisionRequest } from '../../model/decisionContracts.ts';
import type { Decision } from '../../model/decisions.ts';
import type { Database, Transaction } from '../connection.ts';
import type { Effect } from '../deriveRelationships.ts';
import { lockGraph } from '../lockGraph.ts';
import { entityRow } from '../reads/records.ts';
import { NO_EFFECT } from './decisionKind.ts';
import { entryOf, nextTime, readDecisions } from './log.ts';
import { decisionRecords } from './records.ts';
import { type Drafted, draftOf } from './requests.ts';
import { putInLog, settle } from './settle.ts';
import { DecisionRefusedError } from './subjects.ts';

export interface Decider {
  readonly by: string;
  readonly note?: string;
  /** The last decision about the same that was seen. */
  readonly seen?: string;
}

/** A decision that was made, and what became of the graph by it. */
export interface Recorded {
  readonly decision: Decision;
  readonly effect: Effect;
}

export const decide = (
  database: Pick<Database, 'writeTransaction'>,
  request: DecisionRequest,
  by: string,
): Promise<Decided> => {
  const { note, seen } = request;
  return record(database, { by, note, seen }, (tx) => draftOf(tx, request), answerOf);
};

/** @throws DecisionRefusedError when there is no such decision, or it is undone already */
export const undo = (
  database: Pick<Database, 'writeTransaction'>,
  id: string,
  decider: Decider,
): Promise<Decided> => record(database, decider, (tx) => undoOf(tx, id), answerOf);

async function undoOf(tx: Transaction, id: string): Promise<Drafted> {
  const [undone] = await decisionRecords(tx, [id]);
  if (!undone) throw new DecisionRefusedError('not-found', `The record holds no decision "${id}".`);
  if (!undone.active)
    throw new DecisionRefusedError(
      'not-possible',
      `It is undone already, by ${undone.undoneBy?.by ?? 'someone'} at ${undone.undoneBy?.at ?? '?'}. Undo that to bring it back.`,
    );
  return {
    draft: {
      kind: 'undo' as const,
      what: undone.kind === 'undo' ? `again: ${undone.what.replace(/^again: /, '')}` : undone.what,
      before: undone.after,
      after: undone.before,
      body: { decision: id },
    },
  };
}

/**
 * Puts one entry into the log and brings the graph in step.
 * @param draft reads what is decided about, says what is decided; may refuse
 * @param answer reads what is answered, in the same transaction
 */
export function record<T>(
  database: Pick<Database, 'writeTransaction'>,
  { by, note, seen }: Decider,
  draft: (tx: Transaction) => Promise<Drafted>,
  answer: (tx: Transaction, recorded: Recorded, seen: string | undefined) => Promise<T>,
): Promise<T> {
  let made: Decision | undefined;
  return database.writeTransaction(async (tx) => {
    await lockGraph(tx);
    if (made && (await readDecisions(tx, [made.id])).length > 0)
      return answer(tx, { decision: made, effect: NO_EFFECT }, seen);
    const { draft: what, claims = [], mentions = [] } = await draft(tx);
    const at = await nextTime(tx);
    const decision = entryOf({
      ...what,
      by,
      at,
      ...(note !== undefined && note !== '' && { note }),
    });
    made = decision;
    const changed = await putInLog(tx, [decision]);
    if (claims.length > 0)
      await tx.run('linkDecisionsToClaims', {
        rows: claims.map((claim) => ({ decision: decision.id, claim })),
      });
    if (mentions.length > 0)
      await tx.run('linkDecisionsToMentions', {
        rows: mentions.map((mention) => ({ decision: decision.id, mention })),
      });
    const effect = await settle(tx, changed, { linked: true });
    return answer(tx, { decision, effect }, seen);
  });
}

const idRows = z.array(z.object({ id: z.string() }));
const entityRows = z.array(z.object({ entity: entityRow }));

async function answerOf(
  tx: Transaction,
  { decision, effect }: Recorded,
  seen: string | undefined,
): Promise<Decided> {
  const between =
    seen === undefined
      ? []
      : idRows.parse(await tx.run('decisionsBetween', { seen, id: decision.id }));
  const [record, ...others] = await decisionRecords(tx, [
    decision.id,
    ...between.map((row) => row.id),
  ]);
  if (!record) throw new Error(`The decision ${decision.id} was not written.`);
  const ends = [...new Set(effect.changed.flatMap((r) => [r.source, r.target]))];
  const made = madeBy(decision, record.about);
  const entities = entityRows.parse([
    ...(await tx.run('entitiesById', { ids: ends })),
    ...(made?.mention === undefined
      ? []
      : await tx.run('entitiesOfMentions', { ids: [made.mention] })),
  ]);
  return {
    decision: record,
    between: others,
    ...(made && { made }),
    relationships: { changed: [...effect.changed], gone: [...effect.gone] },
    entities: [...new Map(entities.map(({ entity }) => [entity.id, entity])).values()],
  };
}

function madeBy(
  decision: Decision,
  about: { readonly claims: readonly string[]; readonly mentions: readonly string[] },
): Decided['made'] {
  if (decision.kind === 'mention') return { mention: about.mentions[0] };
  if (decision.kind === 'claim') return { claim: about.claims[0] };
  if (decision.kind !== 'correct') return undefined;
  return { claim: about.claims.find((id) => id !== decision.body.claim.id) };
}
