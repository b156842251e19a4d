/** Publishers, with what comes from them and how they were judged. */
import { z } from 'zod';
import {
  type SourceList,
  type SourceListParams,
  sourceRecordSchema,
} from '../../model/decisionContracts.ts';
import type { Database } from '../connection.ts';
import { decisionRecords } from '../decisions/records.ts';
import { int } from '../values.ts';
import { present } from './records.ts';

const rowsSchema = z.array(
  z.object({
    source: present(sourceRecordSchema.omit({ decision: true })),
    decision: z.string().nullable(),
  }),
);
const countSchema = z.array(z.object({ total: z.number() }));

export function readSources(
  database: Pick<Database, 'readTransaction'>,
  { q = '', limit, offset }: SourceListParams,
): Promise<SourceList> {
  const part = q.trim().toLowerCase();
  return database.readTransaction(async (tx) => {
    const rows = rowsSchema.parse(
      await tx.run('sources', { q: part, limit: int(limit), offset: int(offset) }),
    );
    const [count] = countSchema.parse(await tx.run('sourceCount', { q: part }));
    const decisions = await decisionRecords(
      tx,
      rows.flatMap((row) => row.decision ?? []),
    );
    const byId = new Map(decisions.map((d) => [d.id, d]));
    return {
      sources: rows.map(({ source, decision }) => {
        const judged = byId.get(decision ?? '');
        return judged ? { ...source, decision: judged } : source;
      }),
      total: count?.total ?? 0,
    };
  });
}
