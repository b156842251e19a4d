/** The text that a reader needs around a quote: the sentence before it, its own rest, and the sentence after it. Pure. */
import type { Span } from '../../model/claims.ts';

export interface Context {
  readonly text: string;
  /** Offset of its beginning in the document. */
  readonly start: number;
}

/**
 * Where a sentence or an item of a list may end. Good enough to cut a context; nothing else depends on it. A line break
 * alone ends nothing, since texts come wrapped.
 */
export const SENTENCE_BREAK = /[.!?…]["'”’)\]]*\s+|\n\s*\n|\n(?=\s*(?:[-*•|#>@]|\d+[.)]))/g;

/**
 * As much of a text as may be wanted around a quote. Cypher counts characters beyond U+FFFF as one, offsets count them
 * as two: a document that holds any of them comes whole from the database, and is cut here.
 *
 * @param from offset of the text in the document
 */
export function windowAround(text: string, from: number, quote: Span, margin: number): Context {
  const start = Math.max(from, quote.start - margin);
  return { text: text.slice(start - from, quote.end + margin - from), start };
}

/**
 * @param window text around the quote
 * @param from offset of the window in the document
 * @param quote span of the quote in the document
 * @param length of the document; at its end no word is cut
 * @param sentences how many before and after the quote's own
 */
export function contextOf(
  window: string,
  from: number,
  quote: Span,
  length = Number.POSITIVE_INFINITY,
  sentences = 1,
): Context {
  const before = window.slice(0, quote.start - from);
  const after = window.slice(quote.end - from);
  const breaks = [...before.matchAll(SENTENCE_BREAK)].map((m) => m.index + m[0].length);
  // The quote's own sentence begins at the last break, the sentence before it at the last but one.
  const begin = breaks.at(-1 - sentences) ?? (from === 0 ? 0 : wordStart(before));
  const ends = [...after.matchAll(SENTENCE_BREAK)].map((m) => m.index + m[0].trimEnd().length);
  const end = ends[sentences] ?? (from + window.length >= length ? after.length : wordEnd(after));
  const text = window.slice(begin, quote.end - from + end);
  const lead = text.length - text.trimStart().length;
  return { text: text.trim(), start: from + begin + lead };
}

/** A window cuts words, and perhaps a surrogate pair. */
const wordStart = (text: string): number => {
  const space = text.search(/\s/);
  return space < 0 || space > 80 ? 0 : space + 1;
};
const wordEnd = (text: string): number => {
  const space = text.search(/\s\S*$/);
  return space < 0 || text.length - space > 80 ? text.length : space;
};
