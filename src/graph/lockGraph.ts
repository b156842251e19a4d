/** Writers take turns: the first thing that a writing transaction does is to lock the one node that all of them lock. */
import { z } from 'zod';
import type { Transaction } from './connection.ts';

/** A rebuild is under way, or was broken off: the derived layer is not whole, and nothing can be added to it. */
export class GraphRebuildingError extends Error {
  override readonly name = 'GraphRebuildingError';
  constructor() {
    super(
      'The graph is being rebuilt, or a rebuild of it was broken off. Wait for it, or run sightline rebuild.',
    );
  }
}

const rowsSchema = z.tuple([z.object({ rebuilding: z.string().nullable() })]);

/** @param rebuild the rebuild that the transaction is a part of, if it is */
export async function lockGraph(tx: Transaction, rebuild: string | null = null): Promise<void> {
  const [graph] = rowsSchema.parse(await tx.run('lockGraph'));
  if (graph.rebuilding !== rebuild) throw new GraphRebuildingError();
}
