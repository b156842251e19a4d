/**
 * A tokenized document prepared for finding names: how each token is written, its words, and what the lexicon
 * knows at each place. Every grammar of this folder reads this and nothing else.
 */
import { rememberText } from '../../model/rememberText.ts';
import type { Token, TokenizedDocument } from '../analysis.ts';
import { type Lexicon, lexicon } from '../lexicon/lexicon.ts';
import { type LexiconMatch, longestMatch } from '../lexicon/matching.ts';
import { foldWord, singularOf, type Word, wordsOf } from '../lexicon/words.ts';

/** How a token is written. */
export const SHAPE = { other: 0, lower: 1, capital: 2, upper: 3, number: 4 } as const;
export type Shape = (typeof SHAPE)[keyof typeof SHAPE];

/** A lexicon match in token positions. */
export interface KnownName {
  readonly first: number;
  readonly last: number;
  readonly match: LexiconMatch;
}

export interface Reading {
  readonly document: TokenizedDocument;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
  readonly shapes: Uint8Array;
  /** A token folded as a whole: no case, diacritics, apostrophes. */
  readonly folded: readonly string[];
  /** Lexicon matches, leftmost and longest, in order. */
  readonly known: readonly KnownName[];
  /** Index into `known` of the match that covers a token, or -1. */
  readonly knownAt: Int32Array;
  /** For each sentence, whether it is written in capitals throughout, or as a title with a capital on most words. */
  readonly capitals: readonly boolean[];
  readonly titleCase: readonly boolean[];
  /** Lower-cased words that the document writes in lower case somewhere. */
  readonly lowerWords: ReadonlySet<string>;
}

const ARTICLE_NAME = /^(?:al|el|ul|as|ad|an|ar|at|az|ash)[-‑ ]\s?-?\s?\p{Lu}/u;

function shapeOf(text: string): Shape {
  const code = text.charCodeAt(0);
  if (code >= 97 && code <= 122) {
    if (
      text.length > 3 &&
      (text.charCodeAt(2) === 45 || text.charCodeAt(3) === 45 || text.charCodeAt(2) === 32) &&
      ARTICLE_NAME.test(text)
    )
      return SHAPE.capital;
    return SHAPE.lower;
  }
  if (code >= 48 && code <= 57) return SHAPE.number;
  if (code < 128 && !(code >= 65 && code <= 90)) {
    if (code === 46 && text.length > 1 && /^\.\d/.test(text)) return SHAPE.number;
    if ((code === 64 || code === 35) && text.length > 1) return SHAPE.capital;
    return SHAPE.other;
  }
  if (text === text.toUpperCase() && text !== text.toLowerCase())
    return text.length > 1 ? SHAPE.upper : SHAPE.capital;
  if (/^\p{Lu}/u.test(text))
    return /^[\p{Lu}\d][\p{Lu}\d-]+s$/u.test(text) ? SHAPE.upper : SHAPE.capital;
  return /^\p{L}/u.test(text) ? SHAPE.lower : SHAPE.other;
}

/** What a token's text alone tells. */
interface Written {
  readonly shape: Shape;
  readonly folded: string;
  /** Counted from the token's beginning. */
  readonly words: readonly Word[];
}

const writtenAs = rememberText(50_000, (text): Written => {
  const shape = shapeOf(text);
  const single = shape === SHAPE.other && text.length < 2;
  return {
    shape,
    folded: shape === SHAPE.other ? text : foldWord(text),
    words: single
      ? []
      : wordsOf(text).map(({ folded, case: written, start, end }) => ({
          folded,
          singular: singularOf(folded) ?? null,
          case: written,
          start,
          end,
        })),
  };
});

/** Prepares a document. */
export function readingOf(document: TokenizedDocument, names: Lexicon = lexicon()): Reading {
  const { tokens, sentences } = document;
  const count = tokens.length;
  const shapes = new Uint8Array(count);
  const folded: string[] = new Array<string>(count);
  const words: Word[] = [];
  /** First word of each token, and the token of each word. */
  const firstWord = new Int32Array(count + 1);
  const tokenOf: number[] = [];
  const lowerWords = new Set<string>();
  for (let i = 0; i < count; i++) {
    const token = tokens[i];
    if (!token) continue;
    const written = writtenAs(token.text);
    shapes[i] = written.shape;
    folded[i] = written.folded;
    firstWord[i] = words.length;
    if (written.shape === SHAPE.lower) lowerWords.add(token.lower);
    for (const word of written.words) {
      words.push({
        folded: word.folded,
        singular: word.singular,
        case: word.case,
        start: token.start + word.start,
        end: token.start + word.end,
      });
      tokenOf.push(i);
    }
  }
  firstWord[count] = words.length;
  const capitals: boolean[] = [];
  const titleCase: boolean[] = [];
  for (const sentence of sentences) {
    let upper = 0;
    let capital = 0;
    let lower = 0;
    for (let i = sentence.first; i < sentence.last; i++) {
      const shape = shapes[i];
      const length = tokens[i]?.text.length ?? 0;
      if (shape === SHAPE.upper && length > 1) upper++;
      else if (shape === SHAPE.capital) capital++;
      else if (shape === SHAPE.lower && length > 3) lower++;
    }
    capitals.push(upper >= 2 && upper > 3 * (lower + capital));
    const role = document.document.blocks[sentence.block]?.role;
    titleCase.push((role === 'title' || role === 'heading') && capital >= 3 && lower === 0);
  }
  const known: KnownName[] = [];
  const knownAt = new Int32Array(count).fill(-1);
  const inCapitals = (word: number): boolean =>
    capitals[tokens[tokenOf[word] ?? 0]?.sentence ?? 0] ?? false;
  const endsToken = (word: number): boolean => tokenOf[word] !== tokenOf[word + 1];
  for (const sentence of sentences) {
    const limit = firstWord[sentence.last] ?? words.length;
    for (let i = sentence.first; i < sentence.last; i++) {
      const at = firstWord[i] ?? 0;
      if (at >= limit || tokenOf[at] !== i) continue;
      let match = longestMatch(names, words, at, limit, inCapitals, endsToken);
      // "Movement-North (al-Hilu)", "Islamic State's Khorasan": what stands before the break may be a name of its own
      for (let cut = match && breakIn(tokens, i, tokenOf[match.last - 1] ?? i, match); cut; ) {
        match = longestMatch(names, words, at, firstWord[cut] ?? at, inCapitals, endsToken);
        cut = match && breakIn(tokens, i, tokenOf[match.last - 1] ?? i, match);
      }
      if (!match) continue;
      const last = (tokenOf[match.last - 1] ?? i) + 1;
      // "the Gulf" leaves the Gulf to "the Gulf Cartel"
      if (tokens[i]?.lower === 'the' && last > i + 1) {
        const after = longestMatch(
          names,
          words,
          firstWord[i + 1] ?? 0,
          limit,
          inCapitals,
          endsToken,
        );
        if (after && after.last > match.last) continue;
      }
      for (let t = i; t < last; t++) knownAt[t] = known.length;
      known.push({ first: i, last, match });
      i = last - 1;
    }
  }
  return {
    document,
    text: document.document.text,
    tokens,
    lexicon: names,
    shapes,
    folded,
    known,
    knownAt,
    capitals,
    titleCase,
    lowerWords,
  };
}

const BREAKS = new Set([
  ',',
  '.',
  ';',
  ':',
  '(',
  ')',
  '"',
  '“',
  '”',
  '[',
  ']',
  '!',
  '?',
  '|',
  '•',
  '/',
]);
const GENITIVES = new Set(["'s", '’s']);

/** Where a match runs over a comma or bracket between its words, or over a genitive that it is not written with. */
function breakIn(
  tokens: readonly Token[],
  first: number,
  last: number,
  { aliases }: LexiconMatch,
): number | undefined {
  for (let i = first + 1; i < last; i++) {
    const text = tokens[i]?.text ?? '';
    if (BREAKS.has(text)) return i;
    if (GENITIVES.has(text) && !aliases.some((a) => a.genitive)) return i;
  }
  return undefined;
}

export const isCapital = (reading: Reading, i: number): boolean => {
  const shape = reading.shapes[i];
  return shape === SHAPE.capital || shape === SHAPE.upper;
};

export const lowerAt = (reading: Reading, i: number): string => reading.tokens[i]?.lower ?? '';
export const textAt = (reading: Reading, i: number): string => reading.tokens[i]?.text ?? '';
export const tagAt = (reading: Reading, i: number): string => reading.tokens[i]?.tag ?? '';

/** The text of a token range. */
export function sliceOf(reading: Reading, first: number, last: number): string {
  const a = reading.tokens[first];
  const b = reading.tokens[last - 1];
  return a && b ? reading.text.slice(a.start, b.end) : '';
}
