/** How reliable sources are, as the graph has it. */
import { z } from 'zod';
import type { Transaction } from './connection.ts';

const rowSchema = z.object({ source: z.string(), reliability: z.string() });

/** @returns by source, of those that are there */
export async function readReliabilities(
  tx: Transaction,
  sources: readonly string[],
): Promise<Map<string, string>> {
  const rows = await tx.run('reliabilities', { sources });
  return new Map(
    rows.map((row) => {
      const { source, reliability } = rowSchema.parse(row);
      return [source, reliability];
    }),
  );
}
