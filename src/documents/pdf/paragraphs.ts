/**
 * Lines to paragraphs. What parts two of them: a wider space, an indent, a line that ends early with its sentence,
 * another size or weight of letters, a bullet. A paragraph that a page or a column broke is put together again.
 */
import type { LineJoiner } from './joinLines.ts';
import { leadingOf, type Usual } from './layout.ts';
import type { PlacedText } from './pageText.ts';
import type { Flow, Row } from './readingOrder.ts';
import { tableAt } from './tables.ts';

/** What of a paragraph stands on one page. */
interface Piece {
  readonly page: number;
  text: string;
}

export type Part =
  | {
      readonly kind: 'paragraph';
      readonly pieces: Piece[];
      readonly size: number;
      readonly font: string;
      readonly lines: number;
    }
  | {
      readonly kind: 'table';
      readonly page: number;
      readonly rows: readonly (readonly string[])[];
      readonly hasHeader: boolean;
    };
export type Paragraph = Extract<Part, { kind: 'paragraph' }>;

const BULLET = /^(?:[•◦▪■●‣·–—-]|\([a-z0-9]{1,4}\)|(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])\s+\S/i;
const BROKEN_WORD = /\p{L}[-‐‑\u00ad]$/u;
const SENTENCE_END = /[.!?:;…]["”’»)\]]*(?:\s?\[?\d{1,3}\]?)?$/;
/** Notes and captions are set smaller than the text. */
const SMALLER = 0.93;

export const textOf = (paragraph: Paragraph): string =>
  paragraph.pieces.map((p) => p.text).join(' ');

/** The parts of one page, in the order in which they are read. */
export function partsOf(
  flows: readonly Flow[],
  page: number,
  usual: Usual,
  joiner: LineJoiner,
): Part[] {
  const parts: Part[] = [];
  for (const flow of flows) {
    const own = partsOfFlow(flow, page, usual, joiner);
    const [first, ...rest] = own;
    const last = parts.at(-1);
    // A column goes on where the one before it ended.
    if (first?.kind === 'paragraph' && last?.kind === 'paragraph' && goesOn(last, first)) {
      parts[parts.length - 1] = continued(last, first, joiner);
      parts.push(...rest);
    } else parts.push(...own);
  }
  return parts;
}

/** Adds a page's parts. A paragraph that goes on there comes behind the notes of its first page, so that pages stay in order. */
export function addPage(
  all: Part[],
  page: readonly Part[],
  usual: Usual,
  joiner: LineJoiner,
): void {
  const [first, ...rest] = page;
  const at = all.findLastIndex((p) => p.kind !== 'paragraph' || p.size >= usual.size * SMALLER);
  const open = all[at];
  if (first?.kind === 'paragraph' && open?.kind === 'paragraph' && goesOn(open, first)) {
    all.splice(at, 1);
    all.push(continued(open, first, joiner), ...rest);
  } else all.push(...page);
}

function goesOn(before: Paragraph, after: Paragraph): boolean {
  if (Math.abs(before.size - after.size) > before.size * 0.08) return false;
  const end = textOf(before);
  const begin = textOf(after);
  if (BULLET.test(begin)) return false;
  if (BROKEN_WORD.test(end)) return true;
  return !SENTENCE_END.test(end) && end.length > 40 && /^[\p{Ll}\d(“"]/u.test(begin);
}

function continued(before: Paragraph, after: Paragraph, joiner: LineJoiner): Paragraph {
  const pieces = before.pieces.map((p) => ({ ...p }));
  const [first, ...rest] = after.pieces;
  const last = pieces.at(-1);
  if (last && first) {
    const joined = joiner.join(last.text, first.text);
    if (last.page === first.page) last.text = joined;
    else {
      // A word that was broken belongs to the page where it ends.
      const cut = joined.length - first.text.length;
      const word = /\S*$/.exec(joined.slice(0, cut))?.[0].length ?? 0;
      last.text = joined.slice(0, cut - word).trimEnd();
      pieces.push({ page: first.page, text: joined.slice(cut - word).trimStart() });
    }
  }
  pieces.push(...rest);
  return { ...before, pieces, lines: before.lines + after.lines };
}

function partsOfFlow(flow: Flow, page: number, usual: Usual, joiner: LineJoiner): Part[] {
  const parts: Part[] = [];
  const leading = leadingOf(flow.rows);
  let lines: PlacedText[] = [];
  const flush = (): void => {
    const [first] = lines;
    if (first) {
      const text = lines
        .slice(1)
        .reduce((before, line) => joiner.join(before, line.text), first.text);
      parts.push({
        kind: 'paragraph',
        pieces: [{ page, text }],
        size: first.size,
        font: first.font,
        lines: lines.length,
      });
    }
    lines = [];
  };
  for (let i = 0; i < flow.rows.length; i++) {
    const table = tableAt(flow.rows, i);
    if (table) {
      flush();
      parts.push({ kind: 'table', page, rows: table.rows, hasHeader: table.hasHeader });
      i = table.next - 1;
      continue;
    }
    const row = flow.rows[i];
    if (!row) continue;
    const line = lineOf(row);
    const before = lines.at(-1);
    if (before && lines[0] && begins(lines[0], before, line, flow, leading, usual)) flush();
    lines.push(line);
  }
  flush();
  return parts;
}

function lineOf(row: Row): PlacedText {
  const longest = row.segments.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  return {
    text: row.segments.map((s) => s.text).join(' '),
    x: row.segments[0]?.x ?? 0,
    right: row.segments.at(-1)?.right ?? 0,
    y: row.y,
    size: longest.size,
    font: longest.font,
  };
}

/** Whether a line begins a new paragraph. `first` is the first line of the one before. */
function begins(
  first: PlacedText,
  before: PlacedText,
  line: PlacedText,
  flow: Flow,
  leading: number,
  usual: Usual,
): boolean {
  const size = Math.max(before.size, line.size);
  if (Math.abs(before.size - line.size) > size * 0.08) return true;
  if (line.y - before.y > size * Math.max(leading * 1.3, leading + 0.25)) return true;
  if (BROKEN_WORD.test(before.text)) return false;
  const width = flow.right - flow.left;
  const ended = SENTENCE_END.test(before.text);
  const isShort = before.right < flow.right - width * 0.2;
  if (BULLET.test(line.text) && (ended || isShort || line.x > before.x + size)) return true;
  if (BULLET.test(line.text) && BULLET.test(first.text) && Math.abs(line.x - first.x) < size * 0.3)
    return true;
  const isHeading = before.font !== usual.font && line.font === usual.font;
  const turnsHeading = before.font === usual.font && line.font !== usual.font;
  if (isHeading && isShort && !ended) return true;
  if (turnsHeading && (ended || isShort)) return true;
  const indented = line.x > before.x + size * 0.8 && line.x < before.x + size * 5;
  if (indented && ended && !BULLET.test(first.text)) return true;
  if (isShort && ended && /^["“‘([]?[\p{Lu}\p{N}]/u.test(line.text)) return true;
  return before.right < flow.left + width * 0.6 && /^[\p{Lu}\p{N}]/u.test(line.text);
}
