/** Classes of nouns that decide who a phrase stands for: "ISIS fighters" and "a convoy of ISIS" are ISIS, "Diyala province" is Diyala. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { packageRoot } from '../../packageRoot.ts';

const classesSchema = z.object({
  /** Who fights or works for the party that is named beside them. */
  member: z.array(z.string()),
  /** What a party holds and is struck in: positions, camps, convoys. */
  asset: z.array(z.string()),
  /** Generic words behind or before a place's name. */
  place: z.array(z.string()),
  /** "the outskirts of X" is X. */
  part: z.array(z.string()),
  quantity: z.array(z.string()),
  leader: z.array(z.string()),
  role: z.array(z.string()),
  unit: z.array(z.string()),
  time: z.array(z.string()),
  owner: z.array(z.string()),
});
export type NounClass = keyof z.infer<typeof classesSchema>;

const file = join(packageRoot, 'src/extraction/clauses/data/nounClasses.json');
const data = classesSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
/** The classes of each noun. */
const classesOf = new Map<string, Set<string>>();
for (const [name, words] of Object.entries(data))
  for (const word of words) {
    const held = classesOf.get(word);
    if (held) held.add(name);
    else classesOf.set(word, new Set([name]));
  }

/** Whether a noun's lemma is of a class. */
export function isNoun(lemma: string, nounClass: NounClass): boolean {
  return classesOf.get(lemma)?.has(nounClass) ?? false;
}

/** Whether a noun says who somebody is to a body: one of its members, its leader, or what he does for it. */
export const isPersonOfBody = (lemma: string): boolean =>
  isNoun(lemma, 'member') || isNoun(lemma, 'leader') || isNoun(lemma, 'role');
