/** Entries of the log as they are read: with whether they count and what they are about now. */
import { z } from 'zod';
import type { DecisionRecord } from '../../model/decisionContracts.ts';
import type { Transaction } from '../connection.ts';
import { loggedDecisions } from './log.ts';

const rowSchema = z.object({
  undoneBy: z.object({ id: z.string(), by: z.string(), at: z.string() }).nullable(),
  claims: z.array(z.string()),
  mentions: z.array(z.string()),
  sources: z.array(z.string()),
  documents: z.array(z.object({ id: z.string(), name: z.string() })),
});

/** @returns in the order asked for */
export async function decisionRecords(
  tx: Transaction,
  ids: readonly string[],
): Promise<DecisionRecord[]> {
  if (ids.length === 0) return [];
  const rows = await tx.run('decisionRecords', { ids });
  const records = rows.flatMap((row) => {
    const { undoneBy, documents, ...about } = rowSchema.parse(row);
    return loggedDecisions([row]).map(({ decision, active }): DecisionRecord => {
      const { id, kind, by, at, note, what, before, after } = decision;
      const undone = decision.kind === 'undo' ? decision.body.decision : undefined;
      const found = Object.values(about).some((list) => list.length > 0);
      return {
        ...{ id, kind, by, at, what, before, after, active },
        ...(note !== undefined && { note }),
        ...(undoneBy && { undoneBy }),
        standing: found || undone !== undefined,
        about: {
          ...about,
          documents,
          ...(undone !== undefined && { decision: undone }),
        },
      };
    });
  });
  const byId = new Map(records.map((r) => [r.id, r]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
