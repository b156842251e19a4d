/** The words that open a prepositional phrase, alone or several together: "near", "on the outskirts of". */
import type { Reading } from './reading.ts';

const COMPLEX_PREPOSITIONS: readonly (readonly string[])[] = [
  'according to',
  'on behalf of',
  'in front of',
  'together with',
  'along with',
  'north of',
  'south of',
  'east of',
  'west of',
  'northeast of',
  'north-east of',
  'northwest of',
  'north-west of',
  'southeast of',
  'south-east of',
  'southwest of',
  'south-west of',
  'outside of',
  'inside of',
  'close to',
  'next to',
  'because of',
  'as part of',
  'in support of',
  'with support from',
  'with the support of',
  'with the help of',
  'with the backing of',
  'with backing from',
  'with help from',
  'with the assistance of',
  'with assistance from',
  'in cooperation with',
  'in coordination with',
  'in concert with',
  'in conjunction with',
  'on the outskirts of',
  'on the edge of',
  'on the side of',
  'side by side with',
  'at the hands of',
  'in the hands of',
  'by means of',
  'on board',
  'instead of',
  'rather than',
  'such as',
  'as well as',
  'out of',
  'up to',
  'alongside of',
  'due to',
  'thanks to',
  'ahead of',
  'in favour of',
  'in charge of',
  'as of',
  'away from',
  'under the command of',
  'led by',
  'followed by',
].map((p) => p.split(' '));
const complexByFirst = new Map<string, (readonly string[])[]>();
for (const p of COMPLEX_PREPOSITIONS) {
  const key = p[0] ?? '';
  complexByFirst.set(
    key,
    [...(complexByFirst.get(key) ?? []), p].sort((a, b) => b.length - a.length),
  );
}
const PREPOSITIONS = new Set(
  'of in on at by to for from with without against near into onto over under above below between among amid amidst around across through throughout toward towards inside outside within beyond behind beside besides along alongside off up via during despite per upon aboard about beneath underneath opposite past circa w/ vs vs. including like as than but except aka alias versus'.split(
    ' ',
  ),
);

export function isPreposition(lower: string): boolean {
  return PREPOSITIONS.has(lower);
}

/** How many tokens a preposition of several words takes up from `at`, or 0. */
export function complexPrepositionAt(reading: Reading, at: number): number {
  const { lower } = reading.token(at);
  const options = complexByFirst.get(lower);
  // "an attack led by X" has its doer there; "the division, led by X and backed by Y," has two clauses
  if (options && !(lower === 'led' && reading.token(at - 1).lower === ','))
    for (const words of options)
      if (words.every((w, i) => reading.token(at + i).lower === w)) return words.length;
  return 0;
}
