/** Single mentions as the name index counts them, read back from the graph. */
import { z } from 'zod';
import { factsOf } from '../identity/entityFacts.ts';
import type { IndexedMention } from '../identity/nameIndex.ts';
import type { NameKeys } from '../identity/nameKeys.ts';
import { mentionSchema } from '../model/claims.ts';
import type { Transaction } from './connection.ts';
import { chunks } from './values.ts';

export interface CountedMention {
  readonly id: string;
  /** Under which it is counted. */
  readonly keys: NameKeys;
  /** By its names alone. */
  readonly own: NameKeys;
  readonly claims: number;
  readonly facts: readonly string[];
}

/** A mention that comes to be counted under other name keys. */
export interface Rekeyed {
  readonly was: CountedMention;
  readonly keys: NameKeys;
}

const rowSchema = z.object({
  properties: z
    .record(z.string(), z.unknown())
    .transform((m) => Object.fromEntries(Object.entries(m).filter(([, v]) => v !== null)))
    .pipe(
      mentionSchema
        .omit({ spans: true })
        .extend({ id: z.string(), key: z.string(), keys: z.array(z.string()) }),
    ),
  ownKey: z.string(),
  ownKeys: z.array(z.string()),
  claims: z.number(),
});

export async function readCountedMentions(
  tx: Transaction,
  mentions: readonly string[],
): Promise<CountedMention[]> {
  const found: CountedMention[] = [];
  for (const some of chunks(mentions))
    for (const row of await tx.run('mentionsToCount', { mentions: some })) {
      const { properties: m, ownKey, ownKeys, claims } = rowSchema.parse(row);
      found.push({
        id: m.id,
        keys: { primary: m.key, others: m.keys },
        own: { primary: ownKey, others: ownKeys },
        claims,
        facts: factsOf(m),
      });
    }
  return found;
}

/** @returns what the name index counts of it under these keys */
export const countedUnder = (
  { claims, facts }: CountedMention,
  { primary, others }: NameKeys,
): IndexedMention => ({ primary, others, claims, facts });
