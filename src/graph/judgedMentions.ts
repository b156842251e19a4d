/** Where the mentions of judgements stand in the present documents. */
import { z } from 'zod';
import type { JudgedMention } from '../model/identityContracts.ts';
import { fold } from '../model/names.ts';
import type { Transaction } from './connection.ts';
import { chunks, groupBy } from './values.ts';

const foundSchema = z.object({
  mention: z.object({
    id: z.string(),
    kind: z.string(),
    name: z.string(),
    names: z.array(z.string()),
    starts: z.array(z.number()),
    lexiconId: z.string().nullish(),
    decision: z.string().nullish(),
  }),
});
const inFileSchema = foundSchema.extend({ file: z.string(), kind: z.string() });
type Found = z.infer<typeof foundSchema>['mention'];

/** What two mentions of one kind must have in common to be one, the surest first. */
const FITS: readonly ((ref: JudgedMention, m: Found) => boolean)[] = [
  (ref, m) => ref.lexiconId !== undefined && ref.lexiconId === m.lexiconId,
  (ref, m) => fold(ref.names[0] ?? '') === fold(m.name),
  (ref, m) => m.names.some((name) => fold(name) === fold(ref.names[0] ?? '')),
];

/**
 * @returns for a mention, its id in the present documents: itself, wherever its document is; else its like in the document
 * that the file holds now; nothing where neither is there
 */
export async function aimMentions(
  tx: Transaction,
  refs: readonly JudgedMention[],
): Promise<(ref: JudgedMention) => string | undefined> {
  const there = new Set<string>();
  for (const ids of chunks([...new Set(refs.map((ref) => ref.id))]))
    for (const row of await tx.run('mentionsById', { ids }))
      there.add(foundSchema.parse(row).mention.id);
  const missing = groupBy(
    refs.filter((ref) => !there.has(ref.id)),
    (ref) => JSON.stringify([ref.document.name, ref.kind]),
  );
  const rows = [...missing.values()].flatMap(([ref]) =>
    ref ? [{ file: ref.document.name, kind: ref.kind }] : [],
  );
  const found: z.infer<typeof inFileSchema>[] = [];
  for (const some of chunks(rows, 200))
    for (const row of await tx.run('mentionsInFiles', { rows: some }))
      found.push(inFileSchema.parse(row));
  const likes = groupBy(found, (row) => JSON.stringify([row.file, row.kind]));
  return (ref) => {
    if (there.has(ref.id)) return ref.id;
    const all = (likes.get(JSON.stringify([ref.document.name, ref.kind])) ?? []).map(
      (row) => row.mention,
    );
    // Made by hand, or kept by a decision: it is that decision's mention or none.
    const candidates = all.filter((m) => (m.decision ?? undefined) === ref.decision);
    if (ref.decision !== undefined) return first(candidates)?.id;
    for (const fits of FITS) {
      const like = first(candidates.filter((m) => fits(ref, m)));
      if (like) return like.id;
    }
    return undefined;
  };
}

const first = (mentions: readonly Found[]): Found | undefined =>
  [...mentions].sort(
    (x, y) => (x.starts[0] ?? 0) - (y.starts[0] ?? 0) || (x.id < y.id ? -1 : 1),
  )[0];
