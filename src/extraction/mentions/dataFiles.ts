/** Reads this folder's word lists and tables once. A list is one entry a line, `#` begins a comment. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  KIND_NAMES,
  type Kind,
  WEAPON_CATEGORIES,
  type WeaponCategory,
} from '../../model/kinds.ts';
import { packageRoot } from '../../packageRoot.ts';
import { parseCsv } from '../lexicon/csv.ts';
import { foldWord } from '../lexicon/words.ts';

const folder = join(packageRoot, 'src/extraction/mentions/data');

function lines(name: string): string[] {
  return readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** Words folded, for comparing without case. */
export function foldedSet(name: string): ReadonlySet<string> {
  return new Set(lines(name).map(foldWord));
}

/** Words in lower case, otherwise as written. */
export function lowerSet(name: string): ReadonlySet<string> {
  return new Set(lines(name).map((w) => w.toLowerCase()));
}

/** Rows of a table by the first column, in lower case; the other cells follow the header. */
export function table(name: string): ReadonlyMap<string, readonly string[]> {
  const [, ...rows] = parseCsv(readFileSync(join(folder, name), 'utf8'), `mentions/data/${name}`);
  return new Map(rows.map(([key = '', ...cells]) => [key.toLowerCase(), cells]));
}

const kinds = new Set<string>(KIND_NAMES);
export const isKind = (s: string | undefined): s is Kind => s !== undefined && kinds.has(s);

const categories = new Set<string>(WEAPON_CATEGORIES);
export const isWeaponCategory = (s: string | undefined): s is WeaponCategory =>
  s !== undefined && categories.has(s);

/** Rows of a table without its header. */
export function rows(name: string): string[][] {
  return parseCsv(readFileSync(join(folder, name), 'utf8'), `mentions/data/${name}`).slice(1);
}
