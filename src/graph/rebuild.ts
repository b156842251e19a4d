/**
 * Derives the derived layer again from the truth layer, in batches. It is not there as a whole until the end, so
 * nothing else can be written meanwhile; after a rebuild that was broken off, the next one begins anew.
 */
import { z } from 'zod';
import type { Database } from './connection.ts';
import { judgedChange } from './judgements.ts';
import { lockGraph } from './lockGraph.ts';
import { pages } from './pages.ts';
import { putDerived } from './putDerived.ts';
import { keysOf, readContents } from './storedContent.ts';
import { chunks } from './values.ts';

const DOCUMENTS_A_BATCH = 20;

const idSchema = z.object({ id: z.string() });

export interface RebuildOptions {
  /** Told after each batch how many documents are done. */
  readonly onProgress?: (documents: number) => void;
}

/** @returns how many documents there are */
export async function rebuild(
  database: Database,
  { onProgress = () => {} }: RebuildOptions = {},
): Promise<number> {
  // A second rebuild takes over from the first, which then ends with an error.
  const by = `${process.pid} ${new Date().toISOString()}`;
  await database.write('setRebuilding', { by });
  await database.writeInBatches('clearEntities');
  await database.writeInBatches('clearNames');
  await database.writeInBatches('clearKeys');
  await database.writeInBatches('clearJudgedEdges');
  let done = 0;
  for await (const rows of pages(database, 'documentIdPage', DOCUMENTS_A_BATCH)) {
    await derive(
      database,
      rows.map((row) => idSchema.parse(row).id),
      by,
    );
    done += rows.length;
    onProgress(done);
  }
  await database.writeTransaction(async (tx) => {
    await lockGraph(tx, by);
    await tx.run('setRebuilding', { by: null });
  });
  return done;
}

function derive(database: Database, documents: readonly string[], by: string): Promise<void> {
  return database.writeTransaction(async (tx) => {
    await lockGraph(tx, by);
    const contents = [...(await readContents(tx, documents)).values()];
    // The answer to an earlier attempt may have been lost after it was committed.
    const open = contents.filter(({ mentions }) => mentions.some((m) => m.key === ''));
    const fresh = open.map(({ content }) => ({ content, keys: keysOf(content) }));
    const keyRows = fresh.flatMap(({ keys }) =>
      [...keys].map(([mention, { primary, others }]) => ({ mention, key: primary, keys: others })),
    );
    for (const rows of chunks(keyRows)) await tx.run('setMentionKeys', { rows });
    const judged = await judgedChange(tx, { judgements: [], mentions: [], gone: [] }, fresh);
    await putDerived(tx, judged, async (relationshipOf) => {
      const rows = judged.fresh.flatMap((f) =>
        f.content.claims.map((c) => ({ claim: c.id, relationship: relationshipOf(c) ?? null })),
      );
      for (const some of chunks(rows)) await tx.run('setClaimRelationships', { rows: some });
    });
  });
}
