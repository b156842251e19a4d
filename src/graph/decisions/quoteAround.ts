/** The sentence or sentences that hold two mentions where they stand closest together. Pure. */
import type { Span } from '../../model/claims.ts';
import type { MentionContent } from '../documentContent.ts';
import { SENTENCE_BREAK } from '../reads/context.ts';

type Placed = Pick<MentionContent, 'starts' | 'ends'>;

const placesOf = ({ starts, ends }: Placed): Span[] =>
  starts.map((start, i) => ({ start, end: ends[i] ?? start }));

/** @returns nothing where one of them stands nowhere */
export function quoteAround(text: string, a: Placed, b: Placed): Span | undefined {
  let best: Span | undefined;
  for (const x of placesOf(a))
    for (const y of placesOf(b)) {
      const both = { start: Math.min(x.start, y.start), end: Math.max(x.end, y.end) };
      if (!best || both.end - both.start < best.end - best.start) best = both;
    }
  if (!best) return undefined;
  let { start, end } = { start: text.length - text.trimStart().length, end: text.trimEnd().length };
  for (const found of text.matchAll(SENTENCE_BREAK)) {
    const next = found.index + found[0].length;
    if (next <= best.start) start = next;
    const stop = found.index + found[0].trimEnd().length;
    if (stop >= best.end) {
      end = stop;
      break;
    }
  }
  return { start: Math.min(start, best.start), end: Math.max(end, best.end) };
}
