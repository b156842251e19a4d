/**
 * Folding of names: the one comparison of surface forms that identity, search and evaluation share.
 * Case, diacritics, apostrophes, hyphens, a leading "the" and the plural of the last word do not matter.
 */

import { rememberText } from './rememberText.ts';

const MARKS = /\p{M}/gu;
const APOSTROPHES = /[’'‘`@]/g;
const DOTTED_INITIAL = /\b([a-z])\.(?=[a-z]\b|\s|$)/g;
const NOT_WORD = /[^\p{L}\p{N}×]+/gu;

/** A plain English plural without its s: `rifles`, but not `Damascus`, `this` or `pass`. */
export const singular = (word: string): string =>
  word.length > 3 && /[^s]s$/.test(word) && !/(us|is)$/.test(word) ? word.slice(0, -1) : word;

/** Folds one name. `fold("The Kata'ib Brigades") === "kataib brigade"`. */
export const fold: (name: string) => string = rememberText(20_000, folded);

function folded(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(APOSTROPHES, '')
    .replace(DOTTED_INITIAL, '$1')
    .replace(NOT_WORD, ' ')
    .replaceAll('×', 'x')
    .trim()
    .replace(/^the /, '')
    .split(' ');
  const last = words.pop() ?? '';
  return [...words, singular(last)].join(' ');
}
