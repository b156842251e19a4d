/** The nouns that can point back to a thing, with the kinds that they fit. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KIND_NAMES, type Kind } from '../../model/kinds.ts';
import { packageRoot } from '../../packageRoot.ts';
import { parseCsv } from '../lexicon/csv.ts';

const folder = join(packageRoot, 'src/extraction/coreference/data');
const rows = (name: string): string[][] =>
  parseCsv(readFileSync(join(folder, name), 'utf8'), `coreference/data/${name}`).slice(1);

const kinds = new Set<string>(KIND_NAMES);
const isKind = (s: string): s is Kind => kinds.has(s);

/** `one` thing, a plural noun for `many` people of one body, a `pair` of things, `all` things of the sort. */
export type Number = 'one' | 'many' | 'pair' | 'all';
const isNumber = (s: string): s is Number =>
  s === 'one' || s === 'many' || s === 'pair' || s === 'all';

export interface AnaphorNoun {
  readonly kinds: readonly Kind[];
  readonly number: Number;
  /** 0–1: how readily it points back. */
  readonly weight: number;
}

export const anaphorNouns: ReadonlyMap<string, AnaphorNoun> = new Map(
  rows('anaphorNouns.csv').map(([noun = '', kindCell = '', number = '', weight = '']) => [
    noun,
    {
      kinds: kindCell.split('|').filter(isKind),
      number: isNumber(number) ? number : 'one',
      weight: Number(weight) || 0.5,
    },
  ]),
);

export interface WeaponNoun {
  /** Empty for any weapon. */
  readonly categories: readonly string[];
  readonly all: boolean;
}

export const weaponNouns: ReadonlyMap<string, WeaponNoun> = new Map(
  rows('weaponNouns.csv').map(([noun = '', categories = '', number = '']) => [
    noun,
    { categories: categories === '*' ? [] : categories.split('|'), all: number === 'all' },
  ]),
);
