/**
 * Sorts of bodies and built places that exclude one another: a police force is not "the army", a newspaper not "the
 * movement", a prison not "the road". From data/nounSorts.csv; words in no row are of any sort.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kind } from '../../model/kinds.ts';
import { packageRoot } from '../../packageRoot.ts';
import { parseCsv } from '../lexicon/csv.ts';

const FILE = 'coreference/data/nounSorts.csv';

const sortsOf: ReadonlyMap<string, readonly string[]> = new Map(
  parseCsv(readFileSync(join(packageRoot, 'src/extraction', FILE), 'utf8'), FILE)
    .slice(1)
    .map(([word = '', sorts = '']) => [word, sorts.split('|')]),
);

/** Groups take all sorts of names ("Resistance Army"); what is said here holds for the others. */
const SORTED: ReadonlySet<Kind> = new Set<Kind>([
  'Organization',
  'SecurityForce',
  'Facility',
  'Settlement',
]);

/** Whether what a thing is called rules the noun out. */
export function clashes(noun: string, kind: Kind, called: ReadonlySet<string>): boolean {
  if (!SORTED.has(kind) || called.has(noun)) return false;
  const sorts = sortsOf.get(noun);
  if (!sorts) return false;
  let sorted = false;
  for (const word of called) {
    const own = sortsOf.get(word);
    if (!own) continue;
    if (own.some((s) => sorts.includes(s))) return false;
    sorted = true;
  }
  return sorted;
}
