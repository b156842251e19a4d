/**
 * Places in a text that are found again in another version of it: by the same words, those first that stand between
 * the same neighbours. White space may differ. Pure.
 */
import type { Span } from '../../model/claims.ts';
import type { TextRef } from '../../model/decisions.ts';
import { wellFormed } from '../../model/wellFormed.ts';

/** Characters kept on either side. */
const AROUND = 40;
const WORD = /[\p{L}\p{N}]/u;

export const textRefOf = (text: string, { start, end }: Span): TextRef => ({
  start,
  end,
  text: text.slice(start, end),
  before: whole(text.slice(Math.max(0, start - AROUND), start)),
  after: whole(text.slice(end, end + AROUND)),
});

/** A cut may halve a surrogate pair. */
const whole = (cut: string): string => wellFormed(cut, '');

/** @returns nothing where the words stand nowhere */
export function placeIn(text: string, ref: TextRef): Span | undefined {
  const isWhole = (before: string, words: string, after: string): boolean =>
    !(WORD.test(before.slice(-1)) && WORD.test(words.charAt(0))) &&
    !(WORD.test(words.slice(-1)) && WORD.test(after.charAt(0)));
  const whole = isWhole(ref.before, ref.text, ref.after);
  let best: { span: Span; fit: number } | undefined;
  for (const span of occurrences(text, ref.text)) {
    const before = text.slice(Math.max(0, span.start - AROUND), span.start);
    const after = text.slice(span.end, span.end + AROUND);
    if (whole && !isWhole(before, ref.text, after)) continue;
    const fit = sharedEnd(before, ref.before) + sharedBeginning(after, ref.after);
    const nearer = best && Math.abs(span.start - ref.start) < Math.abs(best.span.start - ref.start);
    if (!best || fit > best.fit || (fit === best.fit && nearer)) best = { span, fit };
  }
  return best?.span;
}

function* occurrences(text: string, words: string): Generator<Span> {
  const pattern = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+');
  if (pattern === '') return;
  for (const match of text.matchAll(new RegExp(pattern, 'g')))
    yield { start: match.index, end: match.index + match[0].length };
}

const sharedBeginning = (x: string, y: string): number => {
  let n = 0;
  while (n < x.length && n < y.length && x[n] === y[n]) n += 1;
  return n;
};

const sharedEnd = (x: string, y: string): number => {
  let n = 0;
  while (n < x.length && n < y.length && x.at(-1 - n) === y.at(-1 - n)) n += 1;
  return n;
};
