/**
 * Nouns that name a happening, in groups of much the same meaning: the sort of happening, what else it may be called
 * ("the shelling" is an attack), and the verbs that tell of one ("they seized a dhow … the seizure").
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type EventCategory, eventCategorySchema } from '../../model/kinds.ts';
import { packageRoot } from '../../packageRoot.ts';

const path = join(packageRoot, 'src/extraction/events/data/eventNouns.json');
const data = z
  .array(
    z.strictObject({
      id: z.string(),
      category: eventCategorySchema,
      /** Groups whose nouns may take up one of these. */
      is: z.array(z.string()).default([]),
      /** Nouns that tell of a happening only where a place or date stands right beside them. */
      weak: z.boolean().default(false),
      nouns: z.array(z.string()),
      verbs: z.array(z.string()),
    }),
  )
  .parse(JSON.parse(readFileSync(path, 'utf8')));

export interface EventGroup {
  readonly id: string;
  readonly category: EventCategory;
  readonly weak: boolean;
  readonly verbs: ReadonlySet<string>;
}

export interface EventNoun {
  readonly group: EventGroup;
  /** Words behind the head that belong to it: "exchange" + "of fire". */
  readonly rest: readonly string[];
  /** The word it needs before it: "prison" + "break". */
  readonly before?: string;
}

const groups = new Map<string, EventGroup & { readonly is: ReadonlySet<string> }>();
const byHead = new Map<string, EventNoun[]>();
const strong = new Map<string, EventCategory>();
for (const { id, category, is, weak, nouns, verbs } of data) {
  const group = { id, category, weak, verbs: new Set(verbs), is: new Set(is) };
  groups.set(id, group);
  for (const noun of nouns) {
    const [before, compound] = noun.split('_');
    const [head = noun, ...rest] = (compound ?? noun).split(' ');
    const needs = compound === undefined ? undefined : before;
    byHead.set(head, [...(byHead.get(head) ?? []), { group, rest, before: needs }]);
    if (!weak && rest.length === 0 && !needs) strong.set(noun, category);
  }
}

/** Nouns that by themselves tell of a happening. */
export const EVENT_NOUNS: ReadonlyMap<string, EventCategory> = strong;

/** The event nouns that a word begins, the longest last. */
export const eventNounsOf = (word: string): readonly EventNoun[] | undefined => byHead.get(word);

/** Whether a noun of one group may speak of the happening that a noun of the other named. */
export function takesUp(a: EventGroup, b: EventGroup): boolean {
  return (
    a.id === b.id ||
    (groups.get(a.id)?.is.has(b.id) ?? false) ||
    (groups.get(b.id)?.is.has(a.id) ?? false)
  );
}
