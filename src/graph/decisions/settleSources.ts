/** Brings sources in step with what was decided about them, and every relationship that they speak of. */
import { z } from 'zod';
import { UNJUDGED_RELIABILITY } from '../../model/decisions.ts';
import { relationTypeSchema } from '../../model/relationTypes.ts';
import type { Transaction } from '../connection.ts';
import { deriveRelationships, type Effect, type Touched, touch } from '../deriveRelationships.ts';
import { readReliabilities } from '../reliabilities.ts';
import type { LoggedDecision } from './claimState.ts';
import { sourceKey } from './concerns.ts';
import { decisionsConcerning } from './log.ts';

/** The last that counts has the word. @param decisions about one source, in the order of the log */
export function reliabilityOf(decisions: readonly LoggedDecision[]): string {
  const judged = decisions.flatMap(({ decision, active }) =>
    active && decision.kind === 'reliability' ? [decision.body.reliability] : [],
  );
  return judged.at(-1) ?? UNJUDGED_RELIABILITY;
}

/** Gives sources the reliability that decisions imply. @returns those that had another */
export async function applyReliabilities(
  tx: Transaction,
  sources: readonly string[],
): Promise<string[]> {
  const present = await readReliabilities(tx, sources);
  const decisions = await decisionsConcerning(tx, [...present.keys()].map(sourceKey));
  const rows = [...present].flatMap(([source, before]) => {
    const own = decisions([sourceKey(source)]);
    const reliability = reliabilityOf(own);
    const ids = own.map((o) => o.decision.id);
    return ids.length === 0 ? [] : [{ source, before, reliability, decisions: ids }];
  });
  if (rows.length > 0) await tx.run('setReliabilities', { rows });
  return rows.flatMap((row) => (row.before === row.reliability ? [] : [row.source]));
}

export const endsSchema = z.object({
  claim: z.string(),
  type: relationTypeSchema,
  subject: z.string(),
  object: z.string(),
});

/** Derives again all that documents of these sources speak of. */
export async function deriveOfSources(
  tx: Transaction,
  sources: readonly string[],
): Promise<Effect> {
  const touched: Touched = new Map();
  if (sources.length > 0)
    for (const row of await tx.run('relationshipsOfSources', { sources })) {
      const { subject, type, object } = endsSchema.parse(row);
      touch(touched, subject, type, object);
    }
  return deriveRelationships(tx, touched);
}
