/**
 * Tables in plain text: lines one below the other that fall into the same number of cells, parted by bars, tabs or wide
 * gaps. The first row heads the columns.
 */
import type { Block } from '../../model/document.ts';

type Cells = NonNullable<Block['cells']>;

const RULE = /^[\s|:+=_-]+$/;
const MIN_ROWS = 3;

/** A line as the caller cut it from the text. */
export interface TableLine {
  readonly start: number;
  readonly text: string;
}

/** The rows of a table that begins at a line, and the line behind it; none where no table begins. */
export function plainTableAt(
  lines: readonly TableLine[],
  from: number,
): { rows: Block[]; next: number } | undefined {
  const first = lines[from];
  const parting = first && partingOf(first.text);
  if (!first || !parting) return undefined;
  const width = cellsOf(first, parting).length;
  if (width < (parting === GAP ? 3 : 2)) return undefined;
  const found: Cells[] = [];
  let at = from;
  for (let line = lines[at]; line?.text.trim(); at += 1, line = lines[at]) {
    if (RULE.test(line.text)) continue;
    const cells = cellsOf(line, parting);
    if (cells.length !== width) break;
    found.push(cells);
  }
  const header = found[0];
  if (found.length < MIN_ROWS || !header) return undefined;
  // column headings are words
  if (header.some((c) => c.end - c.start > 40)) return undefined;
  return {
    rows: found.map((cells) => ({
      role: 'table-row',
      start: cells[0]?.start ?? 0,
      end: cells.at(-1)?.end ?? 0,
      cells,
      header,
    })),
    next: at,
  };
}

const BAR = /\|/g;
const TAB = /\t+/g;
const GAP = / {3,}/g;

function partingOf(text: string): RegExp | undefined {
  if ((text.match(BAR)?.length ?? 0) >= 2) return BAR;
  const inner = text.trim();
  if (inner.includes('\t')) return TAB;
  return (inner.match(GAP)?.length ?? 0) >= 2 ? GAP : undefined;
}

function cellsOf(line: TableLine, parting: RegExp): Cells {
  const out: Cells = [];
  let from = line.text.length - line.text.trimStart().length;
  let end = line.text.trimEnd().length;
  if (parting === BAR) {
    if (line.text[from] === '|') from += 1;
    if (line.text[end - 1] === '|') end -= 1;
  }
  const push = (a: number, b: number): void => {
    const cell = line.text.slice(a, b);
    const start = a + (cell.length - cell.trimStart().length);
    const last = Math.max(start, a + cell.trimEnd().length);
    out.push({ start: line.start + start, end: line.start + last });
  };
  for (const m of line.text.slice(0, end).matchAll(parting)) {
    if (m.index < from) continue;
    push(from, m.index);
    from = m.index + m[0].length;
  }
  push(from, end);
  return out;
}
