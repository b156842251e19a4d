/** The text that a reader needs around a quote: the sentence before it, its own rest, and the sentence after it. Pure. */

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
 * @param window text around the quote
 * @param from offset of the window in the document
 * @param quote span of the quote in the document
 * @param length of the document; at its end no word is cut
 */
export function contextOf(
  window: string,
  from: number,
  quote: { readonly start: number; readonly end: number },
  length = Number.POSITIVE_INFINITY,
): Context {
  const before = window.slice(0, quote.start - from);
  const after = window.slice(quote.end - from);
  const breaks = [...before.matchAll(SENTENCE_BREAK)].map((m) => m.index + m[0].length);
  // The quote's own sentence begins at the last break, the sentence before it at the last but one.
  const begin = breaks.at(-2) ?? (from === 0 ? 0 : wordStart(before));
  const ends = [...after.matchAll(SENTENCE_BREAK)].map((m) => m.index + m[0].trimEnd().length);
  const end = ends[1] ?? (from + window.length >= length ? after.length : wordEnd(after));
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
