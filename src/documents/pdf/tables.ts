/** Rows of a table in a flow: lines of several parts whose beginnings stand under one another. */
import type { Row } from './readingOrder.ts';

/** Beginnings of the cells of one column, in points. */
const SAME_COLUMN = 6;
const LEAST_ROWS = 2;

export interface FoundTable {
  /** Cells of each row, as many as the table has columns. */
  readonly rows: readonly (readonly string[])[];
  readonly hasHeader: boolean;
  /** The first row behind it. */
  readonly next: number;
}

export function tableAt(rows: readonly Row[], at: number): FoundTable | undefined {
  let end = at;
  while (end < rows.length && isTableRow(rows, at, end)) end++;
  if (rows.slice(at, end).filter((r) => r.segments.length > 1).length < LEAST_ROWS)
    return undefined;
  const columns = columnsOf(rows.slice(at, end));
  if (columns.length < 2) return undefined;
  const cells: string[][] = [];
  for (const row of rows.slice(at, end)) {
    const first = row.segments[0];
    const last = cells.at(-1);
    // A single part under a cell of the row above goes on with that cell.
    if (row.segments.length === 1 && first && last) {
      const column = columnOf(columns, first.x);
      last[column] = `${last[column] ?? ''} ${first.text}`.trim();
      continue;
    }
    const line: string[] = columns.map(() => '');
    for (const segment of row.segments) {
      const column = columnOf(columns, segment.x);
      line[column] = `${line[column] ?? ''} ${segment.text}`.trim();
    }
    cells.push(line);
  }
  const [head, ...body] = cells;
  const hasHeader =
    (head ?? ['']).every((cell) => cell !== '' && !/\d/.test(cell)) &&
    body.some((row) => row.some((cell) => /\d/.test(cell)));
  return { rows: cells, hasHeader, next: end };
}

/** Whether a row goes on with the table that begins at `from`. */
function isTableRow(rows: readonly Row[], from: number, at: number): boolean {
  const row = rows[at];
  const before = rows[at - 1];
  const first = row?.segments[0];
  if (!row || !first) return false;
  const close = !before || at === from || row.y - before.y < row.size * 3;
  if (!close) return false;
  if (row.segments.length > 1) return at === from || sharesColumn(row, rows.slice(from, at));
  // Under the second or a later column only: a line at the left margin is text again.
  const columns = columnsOf(rows.slice(from, at));
  return (
    at > from &&
    before !== undefined &&
    row.y - before.y < row.size * 1.6 &&
    columns.slice(1).some((x) => Math.abs(x - first.x) <= SAME_COLUMN)
  );
}

const sharesColumn = (row: Row, table: readonly Row[]): boolean =>
  row.segments
    .slice(1)
    .some((s) =>
      table.some((r) =>
        r.segments
          .slice(1)
          .some(
            (other) =>
              Math.abs(other.x - s.x) <= SAME_COLUMN ||
              Math.abs(other.right - s.right) <= SAME_COLUMN / 2,
          ),
      ),
    );

/** Where the columns begin. */
function columnsOf(rows: readonly Row[]): number[] {
  const columns: number[] = [];
  const starts = rows
    .filter((r) => r.segments.length > 1)
    .flatMap((r) => r.segments.map((s) => s.x))
    .sort((a, b) => a - b);
  for (const x of starts) {
    const last = columns.at(-1);
    if (last === undefined || x - last > SAME_COLUMN * 3) columns.push(x);
  }
  return columns;
}

function columnOf(columns: readonly number[], x: number): number {
  let column = 0;
  columns.forEach((start, i) => {
    if (start <= x + SAME_COLUMN) column = i;
  });
  return column;
}
