/** What always holds in the lexicon of actors: well-formed rows, known parents, no alias that silently stands for two. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { lexiconFolder } from '../../../src/extraction/lexicon/loadRows.ts';
import { fold } from '../../../src/model/names.ts';

const COLUMNS = ['id', 'kind', 'name', 'aliases', 'parent', 'country', 'from', 'to', 'source'];
const KINDS = ['ArmedGroup', 'SecurityForce', 'Organization', 'Person'];

interface ActorRow {
  readonly where: string;
  readonly cells: Readonly<Record<string, string>>;
}

const folder = join(lexiconFolder, 'actors');
const files = readdirSync(folder).filter((file) => file.endsWith('.csv'));

function readRows(file: string): ActorRow[] {
  const records: Record<string, string>[] = parse(readFileSync(join(folder, file), 'utf8'), {
    columns: true,
  });
  return records.map((cells, i) => ({ where: `${file}:${i + 2}`, cells }));
}

const rows = files.flatMap(readRows);
const cell = (row: ActorRow, column: string): string => row.cells[column] ?? '';
const list = (value: string): string[] => (value === '' ? [] : value.split('|'));
const unmarked = (alias: string): string => alias.replace(/^[?=]+/, '');
const count = (...kinds: string[]): number =>
  rows.filter((row) => kinds.includes(cell(row, 'kind'))).length;

describe('the lexicon of actors', () => {
  it('has a file for each theatre, and the same header in each', () => {
    expect(files.length).toBeGreaterThanOrEqual(19);
    for (const file of files) {
      const [header] = parse(readFileSync(join(folder, file), 'utf8'), { toLine: 1 });
      expect([file, header]).toEqual([file, COLUMNS]);
    }
  });

  it('covers the groups, forces, organizations and people of the conflicts', () => {
    expect(count('ArmedGroup', 'SecurityForce')).toBeGreaterThanOrEqual(700);
    expect(count('Organization')).toBeGreaterThanOrEqual(150);
    expect(count('Person')).toBeGreaterThanOrEqual(150);
  });

  it('gives each row a unique slug, a kind, a name and a source', () => {
    const seen = new Set<string>();
    const bad: string[] = [];
    for (const row of rows) {
      const id = cell(row, 'id');
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) bad.push(`${row.where}: the id "${id}" is no slug`);
      if (seen.has(id)) bad.push(`${row.where}: the id "${id}" is there twice`);
      seen.add(id);
      if (!KINDS.includes(cell(row, 'kind')))
        bad.push(`${row.where}: kind "${cell(row, 'kind')}" is unknown`);
      if (fold(cell(row, 'name')) === '') bad.push(`${row.where}: the name is empty`);
      if (cell(row, 'source') === '') bad.push(`${row.where}: the source is empty`);
    }
    expect(bad).toEqual([]);
  });

  it('has only parents that are rows themselves, and no row above itself', () => {
    const parentOf = new Map(rows.map((row) => [cell(row, 'id'), cell(row, 'parent')]));
    const bad: string[] = [];
    for (const row of rows) {
      const above = new Set([cell(row, 'id')]);
      for (let id = cell(row, 'parent'); id !== ''; id = parentOf.get(id) ?? '') {
        if (!parentOf.has(id)) bad.push(`${row.where}: the parent "${id}" is no row`);
        if (above.has(id)) {
          bad.push(`${row.where}: "${id}" stands above itself`);
          break;
        }
        above.add(id);
      }
    }
    expect(bad).toEqual([]);
  });

  it('writes countries as ISO codes and years as four digits, the first before the last', () => {
    const bad: string[] = [];
    for (const row of rows) {
      for (const country of list(cell(row, 'country')))
        if (!/^[A-Z]{2}$/.test(country)) bad.push(`${row.where}: country "${country}"`);
      const from = cell(row, 'from');
      const to = cell(row, 'to');
      for (const year of [from, to])
        if (!/^((18|19|20)\d\d)?$/.test(year)) bad.push(`${row.where}: year "${year}"`);
      if (from !== '' && to !== '' && from > to) bad.push(`${row.where}: ${from} is after ${to}`);
    }
    expect(bad).toEqual([]);
  });

  it('writes aliases once each, without empty ones, spaces around them or brackets', () => {
    const bad: string[] = [];
    for (const row of rows) {
      const aliases = list(cell(row, 'aliases'));
      if (new Set(aliases).size !== aliases.length) bad.push(`${row.where}: an alias stands twice`);
      for (const alias of aliases)
        if (!/^[?=]*[^\s?=(){}[\]](?:[^(){}[\]]*[^\s(){}[\]])?$/.test(alias))
          bad.push(`${row.where}: alias "${alias}"`);
    }
    expect(bad).toEqual([]);
  });

  it('marks with ? every alias that stands for two rows, and every one of one or two letters', () => {
    const holders = new Map<string, Set<string>>();
    const plain = new Map<string, string>();
    const short: string[] = [];
    for (const row of rows) {
      for (const alias of [cell(row, 'name'), ...list(cell(row, 'aliases'))]) {
        const key = fold(unmarked(alias));
        holders.set(key, (holders.get(key) ?? new Set()).add(cell(row, 'id')));
        if (!alias.startsWith('?')) plain.set(key, `${row.where}: "${alias}"`);
        const isMarked = alias.startsWith('?') || alias.startsWith('=');
        if (key.length < 3 && !isMarked && !/^(UN|EU|G7)$/.test(alias))
          short.push(`${row.where}: "${alias}"`);
      }
    }
    const clashes = [...holders]
      .filter(([key, ids]) => ids.size > 1 && plain.has(key))
      .map(([key, ids]) => `${plain.get(key)} also stands for ${[...ids].join(', ')}`);
    expect(clashes).toEqual([]);
    expect(short).toEqual([]);
  });
});
