/** Brings the graph in step with judgements that came into force or ended, within the transaction of a writer. */
import type { Transaction } from './connection.ts';
import { aimJudgements, type JudgeEntry, judgedChange } from './judgements.ts';
import { putDerived } from './putDerived.ts';

export async function settleJudgements(
  tx: Transaction,
  entries: readonly JudgeEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const affected = await aimJudgements(tx, entries);
  await putDerived(tx, await judgedChange(tx, affected, []));
}
