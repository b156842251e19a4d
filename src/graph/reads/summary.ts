/** Counts of what the graph holds, by kind, relation type and certainty. */
import { z } from 'zod';
import { CERTAINTIES, certaintySchema } from '../../model/certainty.ts';
import type { Summary } from '../../model/contracts.ts';
import { KIND_NAMES, kindSchema } from '../../model/kinds.ts';
import { RELATION_TYPE_NAMES, relationTypeSchema } from '../../model/relationTypes.ts';
import type { Database } from '../connection.ts';

const rowsSchema = z.tuple([
  z.object({
    documents: z.number(),
    entities: z.number(),
    claims: z.number(),
    kinds: z.array(z.object({ kind: kindSchema, count: z.number() })),
    relationships: z.array(
      z.object({ type: relationTypeSchema, certainty: certaintySchema, count: z.number() }),
    ),
  }),
]);

export async function readSummary(database: Pick<Database, 'read'>): Promise<Summary> {
  const [row] = rowsSchema.parse(await database.read('summary'));
  const kinds = new Map(row.kinds.map((k) => [k.kind, k.count]));
  const types = sums(row.relationships, (r) => r.type);
  const certainties = sums(row.relationships, (r) => r.certainty);
  return {
    documents: row.documents,
    entities: row.entities,
    claims: row.claims,
    relationships: row.relationships.reduce((n, r) => n + r.count, 0),
    kinds: KIND_NAMES.map((kind) => ({ kind, count: kinds.get(kind) ?? 0 })),
    types: RELATION_TYPE_NAMES.map((type) => ({ type, count: types.get(type) ?? 0 })),
    certainties: CERTAINTIES.filter((certainty) => certainty !== 'denied').map((certainty) => ({
      certainty,
      count: certainties.get(certainty) ?? 0,
    })),
  };
}

function sums<R extends { count: number }, K>(
  rows: readonly R[],
  keyOf: (row: R) => K,
): Map<K, number> {
  const totals = new Map<K, number>();
  for (const row of rows) totals.set(keyOf(row), (totals.get(keyOf(row)) ?? 0) + row.count);
  return totals;
}
