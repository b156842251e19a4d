/**
 * Blocks of a text: what the reader of the file gave, or, for plain text, what the lines show:
 * headings, paragraphs (hard-wrapped lines joined), list items, bylines and furniture.
 * Blocks stand in the order of the text and do not overlap.
 */
import type { Block, ReadDocument } from '../../model/document.ts';
import { plainTableAt } from './plainTables.ts';

/** Lines that are page boilerplate wherever they stand. */
const FURNITURE =
  /^(?:read also|read more|also read|related(?: articles| stories)?|more on this|share (?:on|this)|follow (?:us|@)|tip: mention|subscribe|sign up|advertisement|sponsored|cookie|we use cookies|print this|tweet \||about \||method \||home \||page \d+ of \d+|©|copyright|all rights reserved|\[?subscribe|not verified by|end of thread)\b/i;
/** "Method | Archive | Donate": several short cells and no verb to speak of. */
const PIPES = /^[^|.]{1,24}(?: \| [^|.]{1,24}){2,}$/;
const BYLINE =
  /^(?:by|from|reporting by|editing by|\(reporting by|photo:|author:|words by|text:)\s/i;
const MARKER =
  /^\s*(?:[-*•–·▪◦‣]\s+|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)]\s+|\d{1,2}\/(?:\d{1,2})?\s+|\.\s{2,}|[A-Z]\.\d{1,2}\s|\[\d\d:\d\d\]\s+)/;
/** A field of a register's entry: "Other information: …". */
const FIELD = /^\p{Lu}[\p{L}.’' /()-]{1,28}:\s/u;
const LOWER = /\p{Ll}/u;
const LONG_LINE = 60;

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const stop = end > start && text[end - 1] === '\r' ? end - 1 : end;
    lines.push({ start, end: stop, text: text.slice(start, stop) });
    start = end + 1;
  }
  return lines;
}

const isFurniture = (line: string): boolean => FURNITURE.test(line) || PIPES.test(line);

function isHeading(line: string): boolean {
  return (
    line.length < 120 && (!LOWER.test(line) || (line.length < 60 && !/[.!?:;,"”)]$/.test(line)))
  );
}

/** Whether `next` goes on with the paragraph of `last`, broken only to fit a width. */
function continues(last: Line, next: Line): boolean {
  const before = last.text.trimEnd();
  const after = next.text.trimStart();
  if (MARKER.test(next.text) || after.startsWith('#') || isFurniture(after)) return false;
  if (FIELD.test(after)) return false;
  if (/^\p{Ll}/u.test(after)) return before.length > 25;
  if (before.length < LONG_LINE) return false;
  return before.length < 110 && (!/[.!?:”"]$/.test(before) || last.text.length > 68);
}

function plainTextBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  const lines = linesOf(text);
  let first = true;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (!line?.text.trim()) continue;
    const table = plainTableAt(lines, i);
    if (table) {
      blocks.push(...table.rows);
      first = false;
      i = table.next - 1;
      continue;
    }
    let last = line;
    const item = MARKER.test(line.text);
    const trimmed = line.text.trim();
    let role: Block['role'];
    if (isFurniture(trimmed)) role = 'furniture';
    else if (BYLINE.test(trimmed) && trimmed.length < 160) role = 'meta';
    else if (item) role = 'list-item';
    else if (isHeading(trimmed)) role = first ? 'title' : 'heading';
    else role = 'paragraph';
    if (role === 'paragraph' || role === 'list-item') {
      for (
        let next = lines[i + 1];
        next?.text.trim() && continues(last, next);
        next = lines[i + 1]
      ) {
        last = next;
        i += 1;
      }
    }
    first = false;
    const lead = line.text.length - line.text.trimStart().length;
    blocks.push({
      role,
      start: line.start + lead,
      end: last.start + last.text.trimEnd().length,
    });
  }
  return blocks;
}

/** The blocks to read. A reader's own blocks are kept; furniture that it let through is marked. */
export function blocksOf(document: ReadDocument): readonly Block[] {
  if (document.blocks.length === 0 || document.mediaType === 'text/plain')
    return plainTextBlocks(document.text);
  return document.blocks.map((block) =>
    isMarked(block) || !isFurniture(document.text.slice(block.start, block.end).trim())
      ? block
      : { ...block, role: 'furniture' },
  );
}

/** A row of a table has short cells like a menu; its reader knows better. */
const isMarked = (block: Block): boolean =>
  block.role === 'furniture' || (block.role === 'table-row' && block.header !== undefined);

/** Where the words of a block begin, behind a bullet, a number or a thread's count. */
export function contentStart(text: string, block: Block): number {
  const head = text.slice(block.start, Math.min(block.end, block.start + 24));
  const marker = MARKER.exec(head);
  return block.start + (marker ? marker[0].length : 0);
}

/** Where the words of a block end, before a thread's count ("3/14", "(1/14)", "2/"). */
export function contentEnd(text: string, block: Block): number {
  const tail = text.slice(Math.max(block.start, block.end - 12), block.end);
  const count = /\s\(?\d{1,2}\/(?:\d{1,2})?\)?\s*$/.exec(tail);
  return count ? block.end - (tail.length - count.index) : block.end;
}
