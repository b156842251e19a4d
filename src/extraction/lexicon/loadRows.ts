/** Reads the lexicon's CSV files into entries. Formats: see the README beside the data. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  KIND_NAMES,
  type Kind,
  WEAPON_CATEGORIES,
  type WeaponCategory,
} from '../../model/kinds.ts';
import { packageRoot } from '../../packageRoot.ts';
import { parseCsv } from './csv.ts';
import type { LexiconEntry } from './entry.ts';

export class LexiconError extends Error {
  override readonly name = 'LexiconError';
}

export const lexiconFolder = join(packageRoot, 'src/extraction/lexicon/data');

type Row = (column: string) => string;

const NONE: readonly string[] = [];

/** A cell's entries. Most cells hold none or one: those cost nothing. */
function list(cell: string): readonly string[] {
  if (cell === '') return NONE;
  if (!cell.includes('|')) return [cell.trim()];
  const found: string[] = [];
  for (const part of cell.split('|')) {
    const entry = part.trim();
    if (entry !== '') found.push(entry);
  }
  return found;
}

const kinds = new Set<string>(KIND_NAMES);
const isKind = (s: string): s is Kind => kinds.has(s);
const categories = new Set<string>(WEAPON_CATEGORIES);
const isCategory = (s: string): s is WeaponCategory => categories.has(s);

function number(cell: string): number | undefined {
  if (cell === '') return undefined;
  const n = Number(cell);
  return Number.isFinite(n) ? n : undefined;
}

/** What one kind of file holds and how a row of it becomes an entry. */
interface Section {
  readonly folder: string;
  readonly files: RegExp;
  readonly prefix: string;
  readonly columns: readonly string[];
  readonly rank: number;
  readonly entry: (row: Row, id: string, rank: number, where: string) => LexiconEntry;
}

function kindCell(row: Row, where: string): Kind {
  const kind = row('kind');
  if (!isKind(kind))
    throw new LexiconError(
      `${where}: kind "${kind}" is unknown; use one of ${KIND_NAMES.join(', ')}.`,
    );
  return kind;
}

const upper = (cell: string): readonly string[] => (cell === '' ? NONE : list(cell.toUpperCase()));

const place = (row: Row, id: string, rank: number, where: string): LexiconEntry => ({
  id,
  kind: kindCell(row, where),
  name: row('name'),
  aliases: list(row('aliases')),
  demonyms: NONE,
  seats: NONE,
  countries: upper(row('country')),
  province: row('province') || undefined,
  latitude: number(row('latitude')),
  longitude: number(row('longitude')),
  rank,
});

const placeSection = (files: RegExp, rank: number): Section => ({
  folder: 'places',
  files,
  prefix: 'place',
  columns: ['id', 'kind', 'name', 'aliases', 'country'],
  rank,
  entry: place,
});

const weapon =
  (model: boolean) =>
  (row: Row, id: string, rank: number, where: string): LexiconEntry => {
    const category = row('category');
    if (!isCategory(category))
      throw new LexiconError(
        `${where}: category "${category}" is unknown; use one of ${WEAPON_CATEGORIES.join(', ')}.`,
      );
    return {
      id,
      kind: 'Weapon',
      name: row('name'),
      aliases: list(row('aliases')),
      demonyms: NONE,
      seats: NONE,
      countries: upper(row('origin')),
      category,
      calibre: row('calibre') || undefined,
      weaponClass: row('class') || undefined,
      model,
      rank,
    };
  };

/** In order of preference where a name stands in several rows. */
const SECTIONS: readonly Section[] = [
  {
    folder: 'places',
    files: /^countries\.csv$/,
    prefix: 'country',
    columns: ['id', 'name', 'aliases', 'demonyms', 'capital', 'government'],
    rank: 0,
    entry: (row, id, rank) => ({
      id,
      kind: 'Country',
      name: row('name'),
      aliases: list(row('aliases')),
      demonyms: list(row('demonyms')),
      seats: [...list(row('capital')), ...list(row('government'))],
      countries: [row('id').toUpperCase()],
      latitude: number(row('latitude')),
      longitude: number(row('longitude')),
      rank,
    }),
  },
  {
    folder: 'actors',
    files: /\.csv$/,
    prefix: 'actor',
    columns: ['id', 'kind', 'name', 'aliases', 'parent', 'country'],
    rank: 1,
    entry: (row, id, rank, where) => ({
      id,
      kind: kindCell(row, where),
      name: row('name'),
      aliases: list(row('aliases')),
      demonyms: NONE,
      seats: NONE,
      countries: upper(row('country')),
      parent: row('parent') ? `actor:${row('parent')}` : undefined,
      rank,
    }),
  },
  {
    folder: 'weapons',
    files: /^models\.csv$/,
    prefix: 'weapon',
    columns: ['id', 'name', 'aliases', 'category'],
    rank: 1,
    entry: weapon(true),
  },
  {
    folder: 'weapons',
    files: /^classes\.csv$/,
    prefix: 'class',
    columns: ['id', 'name', 'aliases', 'category'],
    rank: 2,
    entry: weapon(false),
  },
  placeSection(/^regions\.csv$/, 2),
  placeSection(/^provinces\.csv$/, 3),
  placeSection(/^facilities\.csv$/, 3),
  placeSection(/^features\.csv$/, 3),
  placeSection(/^settlements\.csv$/, 3),
  placeSection(/^cities\.csv$/, 5),
];

/** Every row of every file below `folder`, in a fixed order. Ids are unique. */
export function loadRows(folder: string = lexiconFolder): LexiconEntry[] {
  const entries: LexiconEntry[] = [];
  const ids = new Set<string>();
  for (const section of SECTIONS) {
    const within = join(folder, section.folder);
    for (const file of readdirSync(within)
      .filter((f) => section.files.test(f))
      .sort()) {
      const where = `${section.folder}/${file}`;
      const [header, ...rows] = parseCsv(readFileSync(join(within, file), 'utf8'), where);
      const columns = new Map((header ?? []).map((name, i) => [name.trim(), i]));
      for (const needed of section.columns)
        if (!columns.has(needed))
          throw new LexiconError(
            `${where}: the column "${needed}" is missing; add it to the first line.`,
          );
      const cities = basename(file) === 'cities.csv';
      rows.forEach((cells, i) => {
        const row: Row = (column) => cells[columns.get(column) ?? -1] ?? '';
        const id = `${cities ? 'city' : section.prefix}:${row('id')}`;
        if (ids.has(id))
          throw new LexiconError(
            `${where}: line ${i + 2}: the id "${row('id')}" is there twice; make it unique.`,
          );
        if (row('name') === '')
          throw new LexiconError(`${where}: line ${i + 2}: the name is empty.`);
        ids.add(id);
        entries.push(section.entry(row, id, section.rank, `${where}: line ${i + 2}`));
      });
    }
  }
  return entries;
}
