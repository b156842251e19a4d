/** The words that tell a place: "X province", "the village of X", "Mount X". */
import type { Kind } from '../../model/kinds.ts';
import { isKind, table } from './dataFiles.ts';
import { lowerAt, type Reading, SHAPE } from './reading.ts';

export interface PlaceHead {
  readonly kind: Kind;
  /** How many tokens it takes. */
  readonly length: number;
  /** `lower`: also in lower case after a name; `name`: only with a capital; `border`: see the border grammar. */
  readonly use: string;
  readonly word: string;
}

interface Held {
  readonly kind: Kind;
  readonly use: string;
}

function read(name: string): Map<string, Held> {
  const held = new Map<string, Held>();
  for (const [word, [kind, use = '']] of table(name))
    if (isKind(kind)) held.set(word, { kind, use });
  return held;
}

const heads = read('placeHeads.csv');
const prefixes = read('placePrefixes.csv');
const LONGEST = 3;
/** Words that a head begins with, or a prefix ends with: most tokens are neither. */
const headStarts = new Set([...heads.keys()].map((h) => h.split(' ')[0] ?? h));
const prefixEnds = new Set([...prefixes.keys()].map((p) => p.split(' ').at(-1) ?? p));

/** The place head that begins at token `i`, the longest one. */
export function placeHeadAt(reading: Reading, i: number): PlaceHead | undefined {
  const sentence = reading.tokens[i]?.sentence;
  if (sentence === undefined || !headStarts.has(lowerAt(reading, i))) return undefined;
  let phrase = '';
  let best: PlaceHead | undefined;
  for (let n = 0; n < LONGEST; n++) {
    if (reading.tokens[i + n]?.sentence !== sentence) break;
    phrase = n === 0 ? lowerAt(reading, i) : `${phrase} ${lowerAt(reading, i + n)}`;
    const held = heads.get(phrase);
    if (held && held.use !== 'never' && !(held.use === 'name' && reading.shapes[i] === SHAPE.lower))
      best = { length: n + 1, word: phrase, ...held };
  }
  return best;
}

/** The place prefix that ends just before token `i` ("village of", "Mount"), the longest one. */
export function placePrefixBefore(reading: Reading, i: number): PlaceHead | undefined {
  const sentence = reading.tokens[i]?.sentence;
  if (sentence === undefined || !prefixEnds.has(lowerAt(reading, i - 1))) return undefined;
  let phrase = '';
  let best: PlaceHead | undefined;
  for (let n = 1; n <= LONGEST; n++) {
    if (reading.tokens[i - n]?.sentence !== sentence) break;
    phrase = n === 1 ? lowerAt(reading, i - 1) : `${lowerAt(reading, i - n)} ${phrase}`;
    const held = prefixes.get(phrase);
    if (held) best = { length: n, word: phrase, ...held };
  }
  return best;
}
