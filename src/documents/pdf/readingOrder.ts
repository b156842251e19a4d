/**
 * The order in which the parts of a page are read: columns of prose one after another, and lines across the page where
 * they stand between them. A table has columns too, but is read row by row: its cells are short.
 */
import type { Segment } from './segments.ts';

/** What is read from top to bottom without a jump. */
export interface Flow {
  readonly left: number;
  readonly right: number;
  readonly rows: readonly Row[];
}

/** What stands on one line, from left to right. */
export interface Row {
  readonly y: number;
  readonly size: number;
  readonly segments: readonly Segment[];
}

/** Prose fills its column, and has words in its lines. */
const LEAST_LINES = 3;
const FILLED = 0.55;
const LEAST_CHARACTERS = 20;
/** Edges of one column lie this close, in points. */
const SAME_EDGE = 4;
/** No page has more columns of prose. */
const MOST_DEPTH = 8;

export function readingOrder(segments: readonly Segment[], depth = 0): Flow[] {
  const sorted = [...segments].sort((a, b) => a.y - b.y || a.x - b.x);
  if (sorted.length === 0) return [];
  const split = depth < MOST_DEPTH ? bestSplit(sorted) : undefined;
  if (!split) return [flowOf(sorted)];
  const { from, to, x } = split;
  const columns = sorted.slice(from, to);
  return [
    ...readingOrder(sorted.slice(0, from), depth + 1),
    ...readingOrder(
      columns.filter((s) => s.right <= x),
      depth + 1,
    ),
    ...readingOrder(
      columns.filter((s) => s.right > x),
      depth + 1,
    ),
    ...readingOrder(sorted.slice(to), depth + 1),
  ];
}

interface Split {
  /** In the segments from top to bottom. */
  readonly from: number;
  readonly to: number;
  /** Where the right column begins. */
  readonly x: number;
}

/** The tallest stretch of the page that a gutter parts into two columns of prose. */
function bestSplit(sorted: readonly Segment[]): Split | undefined {
  let best: Split | undefined;
  for (const x of leftEdges(sorted)) {
    let from = 0;
    for (let i = 0; i <= sorted.length; i++) {
      const segment = sorted[i];
      if (segment && !(segment.x < x && segment.right > x)) continue;
      if (i - from > (best ? best.to - best.from : 0) && areColumns(sorted.slice(from, i), x))
        best = { from, to: i, x };
      from = i + 1;
    }
  }
  return best;
}

/** Where enough lines begin to be a column, but for the outermost left. */
function leftEdges(segments: readonly Segment[]): number[] {
  const starts = segments.map((s) => s.x).sort((a, b) => a - b);
  const edges: number[] = [];
  let begun = 0;
  for (let i = 1; i <= starts.length; i++) {
    const start = starts[i];
    const first = starts[begun] ?? 0;
    if (start !== undefined && start - first <= SAME_EDGE) continue;
    if (i - begun >= LEAST_LINES && begun > 0) edges.push(first - 1);
    begun = i;
  }
  return edges;
}

function areColumns(segments: readonly Segment[], x: number): boolean {
  const left = segments.filter((s) => s.right <= x);
  const right = segments.filter((s) => s.right > x);
  if (!isProse(left) || !isProse(right)) return false;
  const overlap =
    Math.min(bottom(left), bottom(right)) - Math.max(left[0]?.y ?? 0, right[0]?.y ?? 0);
  const shorter = Math.min(bottom(left) - (left[0]?.y ?? 0), bottom(right) - (right[0]?.y ?? 0));
  return overlap >= shorter * 0.5;
}

const bottom = (segments: readonly Segment[]): number => segments.at(-1)?.y ?? 0;

function isProse(segments: readonly Segment[]): boolean {
  const rows = rowsOf(segments);
  if (rows.length < LEAST_LINES) return false;
  const left = Math.min(...segments.map((s) => s.x));
  const width = Math.max(...segments.map((s) => s.right)) - left;
  const characters = segments.reduce((n, s) => n + s.text.length, 0) / rows.length;
  const filled = rows.filter((row) => rowRight(row) - left >= width * FILLED).length;
  return characters >= LEAST_CHARACTERS && filled >= rows.length / 2;
}

const rowRight = (row: Row): number => row.segments.at(-1)?.right ?? 0;

export function rowsOf(sorted: readonly Segment[]): Row[] {
  const rows: { y: number; size: number; segments: Segment[] }[] = [];
  for (const segment of sorted) {
    const row = rows.at(-1);
    if (row && segment.y - row.y <= Math.max(row.size, segment.size) * 0.35) {
      row.segments.push(segment);
      row.size = Math.max(row.size, segment.size);
    } else rows.push({ y: segment.y, size: segment.size, segments: [segment] });
  }
  for (const row of rows) row.segments.sort((a, b) => a.x - b.x);
  return rows;
}

const flowOf = (sorted: readonly Segment[]): Flow => ({
  left: Math.min(...sorted.map((s) => s.x)),
  right: Math.max(...sorted.map((s) => s.right)),
  rows: rowsOf(sorted),
});
