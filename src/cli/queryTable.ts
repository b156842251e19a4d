/** Rows of a query for people (a table) and for spreadsheets (CSV, RFC 4180). */
import type { PlainResult } from '../graph/queries/readOnlyQuery.ts';
import { alignedTable } from './table.ts';

/** What `--json` promises, and no more. */
export type QueryJson = Pick<PlainResult, 'columns' | 'rows' | 'truncated'>;
export const promisedJson = ({ columns, rows, truncated }: PlainResult): QueryJson => ({
  columns,
  rows,
  truncated,
});

/** A cell wider than this would push the others out of sight; CSV and JSON have all of it. */
const MAX_CELL = 80;

export function tableLines({ columns, rows }: PlainResult): readonly string[] {
  if (columns.length === 0) return [];
  const cut = (s: string): string => (s.length > MAX_CELL ? `${s.slice(0, MAX_CELL - 1)}…` : s);
  return alignedTable(
    columns,
    rows.map((row) => row.map((value) => cut(cellText(value).replace(/\s+/g, ' ')))),
  );
}

export function csvLines({ columns, rows }: PlainResult): readonly string[] {
  const line = (cells: readonly string[]): string => cells.map(quoted).join(',');
  return [line(columns), ...rows.map((row) => line(row.map(csvText)))];
}

const quoted = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

function csvText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** As Cypher would write it: `(:Kind name)`, `[:TYPE]`. */
export function cellText(value: unknown): string {
  if (Array.isArray(value)) return value.map(cellText).join(', ');
  if (!isObject(value)) return csvText(value);
  const { labels, properties, type, nodes } = value;
  if (Array.isArray(labels) && isObject(properties))
    return `(:${labels.at(-1) ?? ''} ${csvText(properties.name ?? properties.id)})`;
  if (typeof type === 'string' && isObject(properties)) return `[:${type}]`;
  if (Array.isArray(nodes)) return nodes.map(cellText).join(' – ');
  return JSON.stringify(value);
}
