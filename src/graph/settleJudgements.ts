/** Brings the graph in step with judgements that came into force or ended, within the transaction of a writer. */
import type { Transaction } from './connection.ts';
import type { Effect } from './deriveRelationships.ts';
import { aimJudgements, type JudgeEntry, judgedChange } from './judgements.ts';
import { putDerived } from './putDerived.ts';

export async function settleJudgements(
  tx: Transaction,
  entries: readonly JudgeEntry[],
): Promise<Effect> {
  const affected = await aimJudgements(tx, entries);
  return putDerived(tx, await judgedChange(tx, affected, []));
}
