/** The texts of documents, where words of decisions must be looked for. */
import { z } from 'zod';
import type { Transaction } from '../connection.ts';
import { chunks } from '../values.ts';

const rowSchema = z.object({ id: z.string(), text: z.string() });

/** @returns by id; few at a time, since a text may have millions of characters */
export async function readTexts(
  tx: Transaction,
  documents: readonly string[],
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const ids of chunks(documents, 20))
    for (const row of await tx.run('textsOfDocuments', { ids })) {
      const { id, text } = rowSchema.parse(row);
      texts.set(id, text);
    }
  return texts;
}
