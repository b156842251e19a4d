/**
 * Pieces of text put together to what stands on one line without a wide gap. A wide gap may part columns, cells or
 * merely words; which of them, is decided where the whole page is seen.
 */
import type { PlacedText, TextPiece } from './pageText.ts';

export type Segment = PlacedText;

/** In units of the letters' size. */
const WIDE_GAP = 1;
const WORD_GAP = 0.15;
/** Baselines of one line. */
const SAME_LINE = 0.25;
/** A raised number is a reference to a note; it is smaller, and stands above the line. */
const RAISED_SIZE = 0.85;
const RAISED_BY = 0.15;
const REFERENCE = /^\s*[\d*†‡§,\s]{1,8}$/;

interface Open {
  pieces: TextPiece[];
  x: number;
  right: number;
  y: number;
  size: number;
}

export function segmentsOf(pieces: readonly TextPiece[]): Segment[] {
  const open: Open[] = [];
  for (const piece of pieces) {
    const last = open.at(-1);
    if (last && isRaised(last, piece)) {
      last.right = Math.max(last.right, piece.right);
      continue;
    }
    if (last && follows(last, piece)) add(last, piece);
    else
      open.push({ pieces: [piece], x: piece.x, right: piece.right, y: piece.y, size: piece.size });
  }
  return joinNeighbours(open)
    .map(segmentOf)
    .filter((s) => s.text !== '');
}

const isRaised = (line: Open, piece: TextPiece): boolean =>
  REFERENCE.test(piece.text) &&
  piece.size < line.size * RAISED_SIZE &&
  line.y - piece.y > line.size * RAISED_BY &&
  line.y - piece.y < line.size &&
  gapBetween(line, piece) < line.size * WIDE_GAP &&
  gapBetween(line, piece) > -line.size;

const isSameLine = (a: { y: number; size: number }, b: { y: number; size: number }): boolean =>
  Math.abs(a.y - b.y) <= Math.max(a.size, b.size) * SAME_LINE;

/** Negative where they overlap; on whichever side the piece lies. */
const gapBetween = (a: { x: number; right: number }, b: { x: number; right: number }): number =>
  Math.max(b.x - a.right, a.x - b.right);

const follows = (line: Open, piece: TextPiece): boolean =>
  isSameLine(line, piece) &&
  gapBetween(line, piece) <= Math.max(line.size, piece.size) * WIDE_GAP &&
  // The same words printed twice for weight, or a line over another.
  gapBetween(line, piece) > -Math.max(line.size, 0.5 * (piece.right - piece.x));

function add(line: Open, piece: TextPiece): void {
  line.pieces.push(piece);
  line.x = Math.min(line.x, piece.x);
  line.right = Math.max(line.right, piece.right);
  if (piece.size > line.size) {
    line.size = piece.size;
    line.y = piece.y;
  }
}

/** Pieces of one line need not stand together in the file. */
function joinNeighbours(open: readonly Open[]): Open[] {
  const sorted = [...open].sort((a, b) => a.y - b.y || a.x - b.x);
  const joined: Open[] = [];
  for (const line of sorted) {
    const before = joined.findLast(
      (other, i) =>
        i >= joined.length - 12 &&
        isSameLine(other, line) &&
        line.x >= other.right - other.size * SAME_LINE &&
        gapBetween(other, line) <= Math.max(other.size, line.size) * WIDE_GAP,
    );
    if (before) for (const piece of line.pieces) add(before, piece);
    else joined.push(line);
  }
  return joined;
}

function segmentOf({ pieces, x, right, y, size }: Open): Segment {
  const letters = new Map<string, number>();
  let toLeft = 0;
  let all = 0;
  for (const { font, text, rightToLeft } of pieces) {
    letters.set(font, (letters.get(font) ?? 0) + text.length);
    all += text.length;
    if (rightToLeft) toLeft += text.length;
  }
  const reversed = toLeft > all / 2;
  const ordered = [...pieces].sort((a, b) => (reversed ? b.x - a.x : a.x - b.x));
  let text = '';
  let last: TextPiece | undefined;
  for (const piece of ordered) {
    const gap = last ? (reversed ? last.x - piece.right : piece.x - last.right) : 0;
    const apart = last && (piece.spaced || gap > size * WORD_GAP);
    if (apart && !/\s$/.test(text)) text += ' ';
    text += piece.text;
    last = piece;
  }
  const font = [...letters].reduce((most, each) => (each[1] > most[1] ? each : most), ['', 0])[0];
  return { text: text.replace(/\s+/g, ' ').trim(), x, right, y, size, font };
}
