/** An answer as a file: CSV for a table program, JSON for a program. Pure. */
import type { QueryResult, QueryValue } from '../../src/model/contracts.ts';
import { inWords } from './cells.ts';

/** What a table program would run as a formula is marked as text (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;

function field(value: QueryValue): string {
  const words = inWords(value);
  const text = typeof value !== 'number' && FORMULA.test(words) ? `'${words}` : words;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** RFC 4180. */
export const toCsv = ({ columns, rows }: Pick<QueryResult, 'columns' | 'rows'>): string =>
  [columns, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');

/** Plain JSON of a value: a node as its id, labels and properties, dates as ISO text. */
function plain(value: QueryValue): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (!('$type' in value)) return value.map(plain);
  const { $type, ...rest } = value;
  if ('properties' in rest) return { ...rest, properties: plainMap(rest.properties) };
  if ('nodes' in rest)
    return { nodes: rest.nodes.map(plain), relationships: rest.relationships.map(plain) };
  if (!('value' in rest)) return rest;
  return typeof rest.value === 'string' ? rest.value : plainMap(rest.value);
}
const plainMap = (map: Readonly<Record<string, QueryValue>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(map).map(([name, value]) => [name, plain(value)]));

/** As `sightline query --json` writes it. */
export const toJson = ({ columns, rows }: Pick<QueryResult, 'columns' | 'rows'>): string =>
  `${JSON.stringify({ columns, rows: rows.map((row) => row.map(plain)) }, null, 2)}\n`;
