/**
 * Words are what names are compared by: letters and digits only, folded. A token can hold several
 * ("al-Hol" is `al hol`, "AK-47" and "AK47" are both `ak 47`), so that hyphens and spaces do not matter.
 * Every word knows its place in the text, and whether a name may begin or end there.
 */

export type WordCase = 'lower' | 'capital' | 'upper' | 'digit';

export interface Word {
  readonly folded: string;
  /** Where it has been worked out: see `singularOf`; null where it has none. */
  readonly singular?: string | null;
  readonly case: WordCase;
  readonly start: number;
  readonly end: number;
}

const LETTERS: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  Ø: 'o',
  đ: 'd',
  Đ: 'd',
  ł: 'l',
  Ł: 'l',
  ß: 'ss',
  æ: 'ae',
  Æ: 'ae',
  œ: 'oe',
  ŋ: 'n',
  ð: 'd',
  þ: 'th',
  ə: 'a',
  Ə: 'a',
  ħ: 'h',
};
const PIECE = /[\p{L}\p{M}'’‘ʼ`´]+|\d+(?:[.,]\d+)*|×/gu;
const APOSTROPHE = /['’‘ʼ`´]/g;
const POSSESSIVE = /['’‘ʼ`´]s$/i;
const ASCII_LOWER = /^[a-z]+$/;
const ASCII = /^[A-Za-z]+$/;

const foldMemo = new Map<string, string>();
const MEMO_LIMIT = 50_000;

/** Folds one run of letters: no case, diacritics or apostrophes. */
export function foldWord(text: string): string {
  if (ASCII_LOWER.test(text)) return text;
  if (ASCII.test(text)) return text.toLowerCase();
  const known = foldMemo.get(text);
  if (known !== undefined) return known;
  let folded = text.normalize('NFKD').replace(/\p{M}/gu, '').replace(APOSTROPHE, '');
  if (/[^\p{ASCII}]/u.test(folded))
    folded = folded.replace(/[^\p{ASCII}]/gu, (c) => LETTERS[c] ?? c);
  folded = folded.toLowerCase();
  if (foldMemo.size > MEMO_LIMIT) foldMemo.clear();
  foldMemo.set(text, folded);
  return folded;
}

/** How a run of letters is written. One capital letter alone counts as a capital ("A", "S"). */
export function caseOf(text: string): WordCase {
  const first = text.replace(APOSTROPHE, '');
  if (first === '' || /^\d/.test(first) || first === '×') return 'digit';
  if (first === first.toLowerCase()) return 'lower';
  const letters = [...first].length;
  if (letters > 1 && first === first.toUpperCase()) return 'upper';
  if (letters > 2 && first.endsWith('s') && first.slice(0, -1) === first.slice(0, -1).toUpperCase())
    return 'upper';
  return /^\p{Lu}/u.test(first) ? 'capital' : 'lower';
}

const DOTTED = /(?:\b\p{Lu}\.){2,}/gu;

enum Char {
  Other,
  Lower,
  Upper,
  Digit,
  Apostrophe,
}

function charOf(code: number): Char {
  if (code >= 97 && code <= 122) return Char.Lower;
  if (code >= 65 && code <= 90) return Char.Upper;
  if (code >= 48 && code <= 57) return Char.Digit;
  if (code === 39 || code === 96 || code === 0x2019 || code === 0x2018) return Char.Apostrophe;
  return Char.Other;
}

/** Whether the quick scan can read a text: plain letters, digits and signs, no dotted initials. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 127 && code !== 0x2019 && code !== 0x2018 && code !== 0x2013) return false;
    if (code === 46 && i > 0 && charOf(text.charCodeAt(i - 1)) === Char.Upper) return false;
  }
  return true;
}

/** Words of a plain text, in one pass over its characters. */
function scanPlain(text: string, offset: number, words: Word[]): void {
  const { length } = text;
  let i = 0;
  while (i < length) {
    const kind = charOf(text.charCodeAt(i));
    if (kind === Char.Other || kind === Char.Apostrophe) {
      i++;
      continue;
    }
    const start = i;
    if (kind === Char.Digit) {
      for (i++; i < length; i++) {
        const code = text.charCodeAt(i);
        if (code >= 48 && code <= 57) continue;
        const between =
          (code === 46 || code === 44) && charOf(text.charCodeAt(i + 1)) === Char.Digit;
        if (!between) break;
      }
      const piece = text.slice(start, i);
      words.push({
        folded: piece.includes(',') ? piece.replaceAll(',', '') : piece,
        case: 'digit',
        start: offset + start,
        end: offset + i,
      });
      continue;
    }
    let upper = 0;
    let lower = 0;
    let marks = 0;
    let end = i;
    for (; i < length; i++) {
      const next = charOf(text.charCodeAt(i));
      if (next === Char.Lower) lower++;
      else if (next === Char.Upper) upper++;
      else if (next === Char.Apostrophe) {
        marks++;
        continue;
      } else break;
      end = i + 1;
    }
    // a final possessive
    const last = text.charCodeAt(end - 1);
    if (
      marks > 0 &&
      end - start > 2 &&
      (last === 115 || last === 83) &&
      charOf(text.charCodeAt(end - 2)) === Char.Apostrophe
    ) {
      end -= 2;
      if (last === 115) lower--;
      else upper--;
      while (end > start && charOf(text.charCodeAt(end - 1)) === Char.Apostrophe) end--;
    }
    const piece = text.slice(start, end);
    let folded = upper > 0 ? piece.toLowerCase() : piece;
    if (marks > 0) folded = folded.replace(APOSTROPHE, '');
    if (folded === 's' && words.length === 0 && length <= 2) continue;
    const written: WordCase =
      upper === 0 || kind !== Char.Upper
        ? 'lower'
        : upper > 1 && (lower === 0 || (lower === 1 && upper > 1 && piece.endsWith('s')))
          ? 'upper'
          : 'capital';
    words.push({ folded, case: written, start: offset + start, end: offset + end });
  }
}

/**
 * Cuts a stretch of text into words. Dotted initials are one word ("U.S." is `us`), a final possessive is left out.
 * `offset` is added to every position.
 */
export function wordsOf(text: string, offset = 0): Word[] {
  const words: Word[] = [];
  if (isPlain(text)) {
    scanPlain(text, offset, words);
    return words;
  }
  DOTTED.lastIndex = 0;
  if (text.includes('.') && DOTTED.test(text)) {
    DOTTED.lastIndex = 0;
    let from = 0;
    for (const m of text.matchAll(DOTTED)) {
      if (m.index > from) words.push(...wordsOf(text.slice(from, m.index), offset + from));
      words.push({
        folded: m[0].replaceAll('.', '').toLowerCase(),
        case: 'upper',
        start: offset + m.index,
        end: offset + m.index + m[0].length,
      });
      from = m.index + m[0].length;
    }
    if (from < text.length) words.push(...wordsOf(text.slice(from), offset + from));
    return words;
  }
  for (const m of text.matchAll(PIECE)) {
    let piece = m[0];
    let start = m.index;
    const bare = piece.replace(/^['’‘ʼ`´]+/, '');
    start += piece.length - bare.length;
    piece = bare.replace(/['’‘ʼ`´]+$/, '');
    if (POSSESSIVE.test(piece)) piece = piece.slice(0, -2);
    if (piece === '') continue;
    if (/^\d/.test(piece)) {
      words.push({
        folded: piece.replaceAll(',', ''),
        case: 'digit',
        start: offset + start,
        end: offset + start + piece.length,
      });
      continue;
    }
    words.push({
      folded: piece === '×' ? 'x' : foldWord(piece),
      case: caseOf(piece),
      start: offset + start,
      end: offset + start + piece.length,
    });
  }
  return words;
}

/** The first word of a name, folded as `wordsOf` would; most names begin with plain letters and need no more than a look. */
export function firstWordOf(text: string): string | undefined {
  let from = 0;
  while (text.charCodeAt(from) === 61 || text.charCodeAt(from) === 63) from++; // the marks = and ?
  let at = from;
  let upper = false;
  for (; at < text.length; at++) {
    const kind = charOf(text.charCodeAt(at));
    if (kind === Char.Upper) upper = true;
    else if (kind !== Char.Lower) break;
  }
  const stop = text.charCodeAt(at);
  if (at > from && (at === text.length || stop === 32 || stop === 45)) {
    const word = text.slice(from, at);
    return upper ? word.toLowerCase() : word;
  }
  const space = text.indexOf(' ', from);
  const [head] = space > from ? wordsOf(text.slice(from, space)) : [];
  return (head ?? wordsOf(text.slice(from))[0])?.folded;
}

/** Singular of the last word of a name, as folding does it, and the irregular ones arms reports need. Undefined when it has none. */
export function singularOf(folded: string): string | undefined {
  const { length } = folded;
  if (length < 3 || folded.charCodeAt(length - 1) !== 115 || folded.charCodeAt(length - 2) === 115)
    return undefined;
  if (folded.charCodeAt(length - 2) === 101) {
    if (length > 4 && folded.charCodeAt(length - 3) === 105) return `${folded.slice(0, -3)}y`;
    const before = folded.charCodeAt(length - 3);
    const sibilant =
      before === 120 ||
      before === 122 ||
      (before === 104 &&
        (folded.charCodeAt(length - 4) === 99 || folded.charCodeAt(length - 4) === 115));
    if (sibilant) return folded.slice(0, -2);
  }
  return folded.slice(0, -1);
}
