/** What is usual in a document: against it, a line is large, set apart, or short. */
import type { Flow, Row } from './readingOrder.ts';

export interface Usual {
  readonly size: number;
  readonly font: string;
}

export function usualOf(flows: Iterable<Flow>): Usual {
  const sizes = new Map<number, number>();
  const fonts = new Map<string, number>();
  for (const { rows } of flows)
    for (const { segments } of rows)
      for (const { size, font, text } of segments) {
        const rounded = Math.round(size * 2) / 2;
        sizes.set(rounded, (sizes.get(rounded) ?? 0) + text.length);
        fonts.set(font, (fonts.get(font) ?? 0) + text.length);
      }
  return { size: commonest(sizes) ?? 10, font: commonest(fonts) ?? '' };
}

function commonest<T>(counts: ReadonlyMap<T, number>): T | undefined {
  let best: [T, number] | undefined;
  for (const entry of counts) if (!best || entry[1] > best[1]) best = entry;
  return best?.[0];
}

/** From one line to the next within a paragraph: the lower of what is usual here, since paragraphs may be one line each. */
export function leadingOf(rows: readonly Row[]): number {
  const gaps = rows
    .slice(1)
    .map((row, i) => (row.y - (rows[i]?.y ?? 0)) / row.size)
    .filter((gap) => gap > 0.8 && gap < 2.5)
    .sort((a, b) => a - b);
  return gaps[Math.floor((gaps.length - 1) * 0.3)] ?? 1.2;
}
