/** An answer as rows that are sorted and filtered by what their cells say. Pure. */
import type { QueryResult } from '../../src/model/contracts.ts';
import type { Column } from '../table/columns.ts';
import { type Cell, cellOf } from './cells.ts';
import { wordsFinder } from './words.ts';

export interface ResultRow {
  /** Its place in the answer. */
  readonly index: number;
  readonly cells: readonly Cell[];
}

export const resultRows = ({ rows }: Pick<QueryResult, 'rows'>): readonly ResultRow[] =>
  rows.map((values, index) => ({ index, cells: values.map(cellOf) }));

const NO_CELL: Cell = { text: '', pieces: [] };
export const cellAt = (row: ResultRow, column: number): Cell => row.cells[column] ?? NO_CELL;

const WIDEST_SHARE = 5;
/** How many rows tell how wide a column is to be. */
const LOOKED_AT = 50;

/** Columns as wide as what stands in them asks for, within bounds. */
export function resultColumns(
  names: readonly string[],
  rows: readonly ResultRow[],
): readonly Column<ResultRow>[] {
  const sample = rows.slice(0, LOOKED_AT);
  return names.map((label, at) => {
    const lengths = sample.map((row) => cellAt(row, at).text.length);
    const typical = Math.max(label.length, ...lengths.map((n) => Math.min(n, 80)));
    const numeric =
      sample.length > 0 &&
      sample.every((row) => cellAt(row, at).number !== undefined || cellAt(row, at).text === '') &&
      sample.some((row) => cellAt(row, at).number !== undefined);
    return {
      name: String(at),
      label,
      wide: Math.min(WIDEST_SHARE, Math.max(1, typical / 14)),
      ...(numeric && { numeric }),
      value: (row) => cellAt(row, at).number ?? cellAt(row, at).text,
    };
  });
}

/** The rows in which all these words stand, in whichever cells. */
export function filteredRows(rows: readonly ResultRow[], words: string): readonly ResultRow[] {
  if (words.trim() === '') return rows;
  const found = wordsFinder(words);
  return rows.filter((row) => found(row.cells.map((c) => c.text).join('\n')));
}
