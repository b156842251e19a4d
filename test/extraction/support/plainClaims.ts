/** Claims of plain text by names, for tests that say a sentence and what it states. */
import { findEvents } from '../../../src/extraction/events/findEvents.ts';
import { findClaims } from '../../../src/extraction/relations/findClaims.ts';
import { analysed } from '../mentions/analysed.ts';

/** Claims of a text as lines, each end by all of its names: `a|b TYPE c|d`. What is denied is left out. */
export async function linesOf(text: string): Promise<string[]> {
  const read = findEvents(await analysed(text));
  const names = new Map(read.things.map((t) => [t.key, t.names.join('|')]));
  return findClaims(read, { scorer: null, threshold: 0 })
    .filter((c) => c.certainty !== 'denied')
    .map((c) => `${names.get(c.subject)} ${c.type} ${names.get(c.object)}`);
}

/** Whether one of the lines says `A TYPE B`, by any names of A and B. */
export function holds(lines: readonly string[], claim: string): boolean {
  const [, subject = '', type = '', object = ''] = /^(.+?) ([A-Z_]{4,}) (.+)$/.exec(claim) ?? [];
  return lines.some((line) => {
    const [left = '', right = ''] = line.split(` ${type} `);
    return left.split('|').includes(subject) && right.split('|').includes(object);
  });
}
