/** Acronyms and the long forms that they stand for. */
import { foldWord } from '../lexicon/words.ts';

/** Words of a long form that have no letter in its acronym. */
export const INNER = new Set([
  'of',
  'the',
  'and',
  'for',
  'in',
  'to',
  'on',
  'de',
  'la',
  'el',
  'du',
  'des',
  'et',
  'pour',
  'del',
  'le',
  'al',
  'y',
  'a',
  'an',
  'against',
  'e',
  'do',
  'da',
]);

/** Whether a name is written as an acronym: capitals, digits, full stops; a few small letters as in "FAMa", "APBn". */
export function isAcronym(name: string): boolean {
  if (/\s/.test(name) || name.length < 2 || name.length > 12) return false;
  const letters = name.replace(/[^\p{L}]/gu, '');
  const upper = letters.replace(/[^\p{Lu}]/gu, '').length;
  return upper >= 2 && upper / letters.length >= 0.6;
}

/** Whether the letters of an acronym can be read off the long form's words in order, most of them as initials. */
export function acronymFits(acronym: string, long: string, introduced = true): boolean {
  if (!isAcronym(acronym) || /^\p{Lu}[\p{Lu}\d]*$/u.test(long)) return false;
  const letters = [...foldWord(acronym.replace(/[^\p{L}\d]/gu, ''))];
  const words = long
    .split(/[\s\-–/]+/)
    .map((w) => foldWord(w.replace(/[^\p{L}\d'’]/gu, '')))
    .filter((w) => w !== '');
  if (words.length < 2 && letters.length > 2) return false;
  const full = words.filter((w) => !INNER.has(w));
  const initials = (list: readonly string[]): string => list.map((w) => w[0] ?? '').join('');
  const plain = letters.join('');
  const trimmed = plain.replace(/s$/, '');
  for (const i of [initials(full), initials(words)]) if (i === plain || i === trimmed) return true;
  if (!introduced) return false;
  // Letters in order, each beginning a word or following a matched one; the first letter begins the first word or the second.
  let word = 0;
  let hits = 0;
  for (const letter of letters) {
    let found = false;
    for (let w = word; w < words.length; w++) {
      if (words[w]?.startsWith(letter)) {
        word = w + 1;
        hits++;
        found = true;
        break;
      }
    }
    if (!found && !words.some((w, n) => n < word && w.includes(letter))) return false;
  }
  return hits >= Math.max(2, Math.ceil(letters.length * 0.6));
}
