/** Writers take turns: the first thing that a writing transaction does is to lock the one node that all of them lock. */
import { z } from 'zod';
import type { Transaction } from './connection.ts';

/** A rebuild is under way, or was broken off: the derived layer is not whole, and nothing can be added to it. */
export class GraphRebuildingError extends Error {
  override readonly name = 'GraphRebuildingError';
  constructor() {
    super(
      'The graph is being rebuilt, or a rebuild of it was broken off. Wait for it, or run sightline rebuild again.',
    );
  }
}

const rowsSchema = z.array(z.object({ rebuilding: z.boolean() }));

/** @throws GraphRebuildingError unless `rebuilding` */
export async function lockGraph(tx: Transaction, { rebuilding = false } = {}): Promise<void> {
  const [graph] = rowsSchema.parse(await tx.run('lockGraph'));
  if (graph?.rebuilding && !rebuilding) throw new GraphRebuildingError();
}
