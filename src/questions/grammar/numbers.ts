/** Numbers and superlatives before a noun: "more than three", "the most". */
import type { NumberRange } from '../question.ts';
import type { PhraseReader } from './phrase.ts';

const NUMBER_LEADS: readonly (readonly [string, (n: number) => NumberRange])[] = [
  ['more than', (n) => ({ least: n + 1 })],
  ['over', (n) => ({ least: n + 1 })],
  ['at least', (n) => ({ least: n })],
  ['no fewer than', (n) => ({ least: n })],
  ['fewer than', (n) => ({ least: 1, most: n - 1 })],
  ['less than', (n) => ({ least: 1, most: n - 1 })],
  ['at most', (n) => ({ least: 1, most: n })],
  ['exactly', (n) => ({ least: n, most: n })],
];
const NUMERALS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const numeral = (word: string): number | undefined => {
  if (/^\d{1,4}$/.test(word)) return Number(word);
  const at = NUMERALS.indexOf(word);
  return at >= 0 ? at : undefined;
};
const MOST = [
  'the largest number of',
  'the highest number of',
  'the greatest number of',
  'the widest range of',
  'the most',
  'most',
];
const LEAST = [
  'the smallest number of',
  'the lowest number of',
  'the fewest',
  'fewest',
  'the least',
];

export function superlative(
  p: PhraseReader,
  i: number,
): { to: number; which: 'most' | 'least' } | undefined {
  for (const [list, which] of [
    [MOST, 'most'],
    [LEAST, 'least'],
  ] as const)
    for (const phrase of list)
      if (p.tokens.says(i, phrase)) return { to: i + phrase.split(' ').length, which };
  return undefined;
}

/** "more than three", "at least two", "two or more", before a sort of thing. */
export function number(p: PhraseReader, i: number): { to: number; range: NumberRange } | undefined {
  const t = p.tokens;
  const n = (k: number): number | undefined => numeral(t.lower(k));
  for (const [lead, range] of NUMBER_LEADS) {
    const k = i + lead.split(' ').length;
    const value = n(k);
    if (t.says(i, lead) && value !== undefined && p.sortAt(k + 1))
      return { to: k + 1, range: range(value) };
  }
  const value = n(i);
  if (value === undefined) return undefined;
  if (t.says(i + 1, 'or more') && p.sortAt(i + 3)) return { to: i + 3, range: { least: value } };
  return t.says(i + 1, 'or fewer') && p.sortAt(i + 3)
    ? { to: i + 3, range: { most: value } }
    : undefined;
}
