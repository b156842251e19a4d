/** Finds the lexicon's aliases in the words of a text: at each word the longest alias that fits, and every entry that has it. */
import type { Alias, Lexicon } from './lexicon.ts';
import { singularOf, type Word } from './words.ts';

export interface LexiconMatch {
  /** Word range, `last` exclusive. */
  readonly first: number;
  readonly last: number;
  readonly aliases: readonly Alias[];
  /** Found by the singular of its last word. */
  readonly plural: boolean;
}

function fits(alias: Alias, words: readonly Word[], first: number): boolean {
  const { cases } = alias;
  for (let i = 0; i < cases.length; i++) {
    const rule = cases[i];
    if (rule === 'a') continue;
    const found = words[first + i]?.case;
    if (found === 'upper') continue;
    if (rule === 'c' && found === 'capital') continue;
    if (found === 'digit') continue;
    return false;
  }
  return true;
}

/** Short acronyms that are also words: in a line of capitals they are the words. */
const ALSO_WORDS = new Set([
  'is',
  'us',
  'car',
  'it',
  'who',
  'an',
  'as',
  'am',
  'pm',
  'all',
  'may',
  'arm',
  'mod',
  'no',
  'so',
  'aim',
  'do',
  'ho',
  'un',
  'in',
  'on',
  'at',
  'to',
  'or',
  'be',
  'we',
  'he',
  'my',
  'if',
  'ha',
  'sac',
  'ram',
  'map',
]);

/**
 * `allCapitals(i)` tells whether word i stands in a line written in capitals throughout.
 * `boundary(i)` tells whether a name may begin at word i; `boundaryEnd(i)` whether it may end after word i.
 */
export function longestMatch(
  lexicon: Lexicon,
  words: readonly Word[],
  first: number,
  limit: number,
  allCapitals: (word: number) => boolean,
  mayEnd: (word: number) => boolean,
): LexiconMatch | undefined {
  const { trie } = lexicon;
  let node: number | undefined = 0;
  let best: LexiconMatch | undefined;
  const consider = (at: number | undefined, last: number, plural: boolean): void => {
    if (at === undefined || !mayEnd(last - 1)) return;
    const held = trie.valuesAt(at);
    if (!held) return;
    if (last - first === 1 && allCapitals(first) && ALSO_WORDS.has(words[first]?.folded ?? ''))
      return;
    const aliases = held.filter(
      (a) =>
        fits(a, words, first) && (!plural || a.entry.kind === 'Weapon' || a.cases.endsWith('u')),
    );
    if (aliases.length) best = { first, last, aliases, plural };
  };
  for (let i = first; i < limit; i++) {
    const word = words[i];
    if (!word) break;
    const singular = word.singular === undefined ? singularOf(word.folded) : word.singular;
    if (typeof singular === 'string') consider(trie.step(node, singular), i + 1, true);
    const next = trie.step(node, word.folded);
    if (next === undefined) break;
    node = next;
    consider(node, i + 1, false);
    // "AK-47s": the plural of a name that ends in a digit
    const tail = words[i + 1];
    if (tail?.start !== word.end || word.case !== 'digit') continue;
    if (tail.folded === 's') consider(node, i + 2, true);
    // "F-16Is", "Mi-24Ps": of a variant; one that no row has is its model
    else if (/^[a-z]{1,2}s$/.test(tail.folded) && tail.case !== 'lower') {
      consider(node, i + 2, true);
      consider(trie.step(node, tail.folded.slice(0, -1)), i + 2, true);
    }
  }
  return best;
}
