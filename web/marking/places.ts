/** Places of words in a text. Pure. */
import type { Span } from '../../src/model/claims.ts';

const isPartOfWord = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}]/u.test(char);

/** Where the words stand as whole words, in the order of the text; case matters. */
export function placesOf(words: string, text: string): Span[] {
  if (words === '') return [];
  const found: Span[] = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    const begins = !isPartOfWord(words[0]) || !isPartOfWord(text[start - 1]);
    const ends = !isPartOfWord(words.at(-1)) || !isPartOfWord(text[end]);
    if (begins && ends && start >= (found.at(-1)?.end ?? 0)) found.push({ start, end });
  }
  return found;
}

/** Without the white space at either end; nothing where that is all. */
export function trimmed({ start, end }: Span, text: string): Span | undefined {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = end - (words.length - words.trimEnd().length);
  return from < to ? { start: from, end: to } : undefined;
}

/** Those that no span of the others touches. */
export const freeOf = (spans: readonly Span[], others: readonly Span[]): Span[] =>
  spans.filter((s) => !others.some((o) => o.start < s.end && o.end > s.start));
