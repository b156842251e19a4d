/** "the rifles", "the consignment", "these weapons": weapons of the sentence that last named such. */
import type { Sentence } from '../analysis.ts';
import type { Chains } from './chains.ts';
import type { Mentioned } from './discourse.ts';
import type { WeaponNoun } from './nounTables.ts';

const REACH = 4;

const singularOf = (word: string): string => word.toLowerCase().replace(/s$/, '');

/** Adds the reference and tells whether there was one. */
export function weaponNoun(
  c: Chains,
  first: number,
  noun: number,
  sentence: Sentence,
  { categories, all }: WeaponNoun,
): boolean {
  const word = c.tokens[noun]?.lower ?? '';
  const singular = singularOf(word);
  const isCalled = (thing: number): boolean =>
    c.descriptors[thing]?.has(word) === true ||
    c.descriptors[thing]?.has(singular) === true ||
    c.things[thing]?.names.some((n) => singularOf(n).endsWith(singular)) === true;
  const mentions = c.candidates(
    sentence.index,
    (t, index) => {
      if (t.kind !== 'Weapon') return false;
      if (categories.length === 0) return true;
      if (isCalled(index)) return true;
      return t.category !== undefined && categories.includes(t.category);
    },
    REACH,
  );
  const nearest = mentions[0]?.sentence;
  if (nearest === undefined) return false;
  const headed = mentions.filter((m) => isCalled(m.thing));
  const pool = headed.length && categories.length ? headed : mentions;
  const things = all
    ? categories.length === 0
      ? listed(c, sentence.index, nearest, mentions)
      : pool
          .filter((m) => m.sentence === pool[0]?.sentence)
          .map((m) => m.thing)
          .reverse()
    : pool.slice(0, 1).map((m) => m.thing);
  c.add(
    things,
    'nominal',
    first,
    noun + 1,
    'weapon-noun',
    (headed.length ? 0.7 : 0.55) - 0.06 * (sentence.index - nearest),
  );
  return true;
}

/** All that a sentence listed together, where a later one spoke of some of it again. */
function listed(
  c: Chains,
  sentence: number,
  nearest: number,
  mentions: readonly Mentioned[],
): number[] {
  const latest = mentions.filter((m) => m.sentence === nearest).map((m) => m.thing);
  let most = latest.reverse();
  for (let s = nearest; s >= sentence - REACH; s--) {
    const named = [
      ...new Set(
        (c.namesIn[s] ?? []).flatMap((r) => r.things).filter((t) => c.things[t]?.kind === 'Weapon'),
      ),
    ];
    if (named.length > most.length && most.every((t) => named.includes(t))) most = named;
  }
  return most;
}
