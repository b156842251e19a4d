/** The name index in the graph, one `Name` node a record; see src/identity/nameIndex.ts. */
import { z } from 'zod';
import { sameRecord } from '../identity/entityPlan.ts';
import type { NameRecord, NameStore, NameUpdate } from '../identity/nameIndex.ts';
import { byCodeUnit } from '../identity/nameKeys.ts';
import { fromLists, toLists } from '../identity/tally.ts';
import type { Transaction } from './connection.ts';
import { chunks, int, ints } from './values.ts';

const strings = z.array(z.string());
const integers = z.array(z.number().int());
const nodeSchema = z.object({
  key: z.string(),
  cluster: z.string(),
  entity: z.string(),
  mentions: z.number().int(),
  claims: z.number().int(),
  ties: strings,
  tieCounts: integers,
  apart: strings,
  apartCounts: integers,
  facts: strings,
  factCounts: integers,
  judged: strings.default([]),
});
const rowSchema = z.object({ name: nodeSchema });
const documentsSchema = z.tuple([z.object({ documents: z.number().int() })]);
const apartSchema = z.object({ a: z.string(), b: z.string(), documents: z.number().int() });

export function nameRecord(properties: unknown): NameRecord {
  const n = nodeSchema.parse(properties);
  return {
    key: n.key,
    cluster: n.cluster,
    entity: n.entity,
    mentions: n.mentions,
    claims: n.claims,
    ties: fromLists(n.ties, n.tieCounts),
    apart: fromLists(n.apart, n.apartCounts),
    facts: fromLists(n.facts, n.factCounts),
    judged: new Set(n.judged),
  };
}

export function nameNode(r: NameRecord) {
  const ties = toLists(r.ties);
  const apart = toLists(r.apart);
  const facts = toLists(r.facts);
  return {
    key: r.key,
    cluster: r.cluster,
    entity: r.entity,
    mentions: int(r.mentions),
    claims: int(r.claims),
    ties: ties.items,
    tieCounts: ints(ties.counts),
    apart: apart.items,
    apartCounts: ints(apart.counts),
    facts: facts.items,
    factCounts: ints(facts.counts),
    ...(r.judged.size > 0 && { judged: [...r.judged].sort(byCodeUnit) }),
  };
}

export const nameStore = (tx: Transaction): NameStore => ({
  async load(keys) {
    const records = new Map<string, NameRecord>();
    for (const some of chunks(keys))
      for (const row of await tx.run('names', { keys: some })) {
        const record = nameRecord(rowSchema.parse(row).name);
        records.set(record.key, record);
      }
    return [...records.values()];
  },
  async countApart(keys) {
    const rows = await tx.run('namesApart', { keys });
    return rows.map((row) => {
      const pair = apartSchema.parse(row);
      // The database may order strings otherwise than JavaScript does.
      return pair.a < pair.b ? pair : { ...pair, a: pair.b, b: pair.a };
    });
  },
  async countDocuments(keys) {
    const [row] = documentsSchema.parse(await tx.run('documentsUnderNames', { keys }));
    return row.documents;
  },
});

export async function putNames(tx: Transaction, { before, after }: NameUpdate): Promise<void> {
  const gone = [...before.keys()].filter((key) => !after.has(key));
  const changed = [...after.values()].filter((r) => {
    const old = before.get(r.key);
    return !old || !sameRecord(old, r);
  });
  for (const keys of chunks(gone)) await tx.run('deleteNames', { keys });
  for (const rows of chunks(changed)) await tx.run('putNames', { rows: rows.map(nameNode) });
}
