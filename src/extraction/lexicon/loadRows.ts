/** Reads the lexicon's CSV files into entries. Formats: see the README beside the data. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
  /** Rows that are many and made by a script: read when a text holds the first word of one. */
  readonly deferred?: boolean;
}

/** A row of which only the names have been looked at. */
export class DeferredRow {
  private made: LexiconEntry | undefined;

  constructor(
    readonly name: string,
    readonly aliases: readonly string[],
    private readonly make: (line: string) => LexiconEntry,
    private readonly line: string,
  ) {}

  entry(): LexiconEntry {
    this.made ??= this.make(this.line);
    return this.made;
  }
}

export interface LoadedRows {
  readonly entries: readonly LexiconEntry[];
  readonly deferred: readonly DeferredRow[];
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
  { ...placeSection(/^cities\.csv$/, 5), prefix: 'city', deferred: true },
];

/** The files of a section in a fixed order: full path, and the name for messages. */
function filesOf(folder: string, section: Section): { path: string; where: string }[] {
  const within = join(folder, section.folder);
  return readdirSync(within)
    .filter((f) => section.files.test(f))
    .sort()
    .map((f) => ({ path: join(within, f), where: `${section.folder}/${f}` }));
}

function columnsOf(
  header: readonly string[],
  section: Section,
  where: string,
): ReadonlyMap<string, number> {
  const columns = new Map(header.map((name, i) => [name.trim(), i]));
  for (const needed of section.columns)
    if (!columns.has(needed))
      throw new LexiconError(
        `${where}: the column "${needed}" is missing; add it to the first line.`,
      );
  return columns;
}

/** Every row of every file below `folder`, in a fixed order. Ids are unique. */
export function loadRows(folder: string = lexiconFolder): LexiconEntry[] {
  const entries: LexiconEntry[] = [];
  const ids = new Set<string>();
  for (const section of SECTIONS)
    for (const { path, where } of filesOf(folder, section))
      readEntries(readFileSync(path, 'utf8'), section, where, ids, entries);
  return entries;
}

/** As `loadRows`, with the rows of sections made by a script left for later. */
export function loadRowsQuickly(folder: string = lexiconFolder): LoadedRows {
  const entries: LexiconEntry[] = [];
  const deferred: DeferredRow[] = [];
  const ids = new Set<string>();
  for (const section of SECTIONS)
    for (const { path, where } of filesOf(folder, section)) {
      const text = readFileSync(path, 'utf8');
      if (section.deferred && !text.includes('"')) defer(text, section, where, deferred);
      else readEntries(text, section, where, ids, entries);
    }
  return { entries, deferred };
}

function readEntries(
  text: string,
  section: Section,
  where: string,
  ids: Set<string>,
  entries: LexiconEntry[],
): void {
  const [header = [], ...rows] = parseCsv(text, where);
  const columns = columnsOf(header, section, where);
  rows.forEach((cells, i) => {
    const row: Row = (column) => cells[columns.get(column) ?? -1] ?? '';
    const id = `${section.prefix}:${row('id')}`;
    if (ids.has(id))
      throw new LexiconError(
        `${where}: line ${i + 2}: the id "${row('id')}" is there twice; make it unique.`,
      );
    if (row('name') === '') throw new LexiconError(`${where}: line ${i + 2}: the name is empty.`);
    ids.add(id);
    entries.push(section.entry(row, id, section.rank, `${where}: line ${i + 2}`));
  });
}

/** Text without quotes: a line is a row, and its name and aliases stand at known commas. */
function defer(text: string, section: Section, where: string, deferred: DeferredRow[]): void {
  const [header = '', ...lines] = text.split('\n');
  const columns = columnsOf(header.trimEnd().split(','), section, where);
  const nameColumn = columns.get('name') ?? 0;
  const aliasColumn = columns.get('aliases') ?? 0;
  const make = (line: string): LexiconEntry => {
    const cells = line.trimEnd().split(',');
    const row: Row = (column) => cells[columns.get(column) ?? -1] ?? '';
    const id = `${section.prefix}:${row('id')}`;
    return section.entry(row, id, section.rank, `${where}: ${row('id')}`);
  };
  for (const line of lines) {
    const name = cellAt(line, nameColumn);
    if (name !== '')
      deferred.push(new DeferredRow(name, list(cellAt(line, aliasColumn)), make, line));
  }
}

function cellAt(line: string, column: number): string {
  let from = 0;
  for (let i = 0; i < column; i++) {
    const comma = line.indexOf(',', from);
    if (comma < 0) return '';
    from = comma + 1;
  }
  const end = line.indexOf(',', from);
  return line.slice(from, end < 0 ? line.length : end).trimEnd();
}
