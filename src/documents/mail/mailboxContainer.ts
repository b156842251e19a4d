/**
 * A mailbox in the MBOX format (RFC 4155): messages one after another, each begun by a line "From ". Read piece by piece;
 * only one message is in memory.
 */
import { decodeWords } from 'postal-mime';
import type { Member } from '../documentReader.ts';
import { type FileSource, piecesOf } from '../fileSource.ts';
import { isoDate } from '../isoDate.ts';
import { inMegabytes, LIMITS } from '../limits.ts';
import { pathOfWords, UniquePaths } from '../memberPath.ts';
import { UnreadableDocumentError } from '../unreadableDocumentError.ts';

/** The line that begins a message ends in a date; a sentence that begins with "From" does not. */
const BEGINS = /^From \S.*\b(?:19|20)\d\d\b/;
const NEW_LINE = 0x0a;
/** Where a message is told from the next, enough of the line to know it. */
const LINE_BYTES = 400;
const HEADER_BYTES = 64 * 1024;

export async function* mailboxMembers(source: FileSource): AsyncGenerator<Member> {
  const paths = new UniquePaths();
  let any = false;
  for await (const message of messagesOf(source)) {
    any = true;
    if (message === undefined)
      yield {
        path: paths.take('too large.eml'),
        error: new UnreadableDocumentError(
          source.name,
          `holds a message of more than ${inMegabytes(LIMITS.messageBytes)}`,
          'Save that message by itself, without what is attached.',
        ),
      };
    else yield { path: paths.take(nameOf(message)), bytes: message };
  }
  if (!any)
    throw new UnreadableDocumentError(
      source.name,
      'holds no message: no line begins one',
      'Export the mailbox anew in the MBOX format.',
    );
}

/** Each message without the line that begins it; undefined for one that is too large. */
async function* messagesOf(source: FileSource): AsyncGenerator<Buffer | undefined> {
  let held: Buffer = Buffer.alloc(0);
  let searched = 0;
  let inMessage = false;
  let tooLarge = false;
  const finish = (bytes: Buffer): Buffer | undefined =>
    tooLarge ? undefined : unquoted(withoutFirstLine(bytes));
  for await (const piece of piecesOf(source)) {
    held = Buffer.concat([held, piece]);
    for (let at = nextBegin(held, searched); at >= 0; at = nextBegin(held, searched)) {
      if (inMessage) yield finish(held.subarray(0, at));
      inMessage = true;
      tooLarge = false;
      held = held.subarray(at);
      searched = 1;
    }
    searched = Math.max(1, held.length - LINE_BYTES);
    if (held.length > LIMITS.messageBytes) {
      tooLarge = true;
      held = held.subarray(held.length - LINE_BYTES);
      searched = 1;
    }
  }
  if (inMessage) yield finish(held);
}

/** Where the next line "From " begins, at or behind `from`. */
function nextBegin(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf('From ', from); at >= 0; at = bytes.indexOf('From ', at + 1)) {
    const startsLine = at === 0 || bytes[at - 1] === NEW_LINE;
    if (
      startsLine &&
      BEGINS.test(bytes.toString('latin1', at, at + LINE_BYTES).split(/\r?\n/, 1)[0] ?? '')
    )
      return at;
  }
  return -1;
}

const withoutFirstLine = (bytes: Buffer): Buffer => bytes.subarray(bytes.indexOf(NEW_LINE) + 1);

/** Lines that would begin a message were marked by `>` when they were put in. */
const unquoted = (bytes: Buffer): Buffer =>
  bytes.includes('\n>From ')
    ? Buffer.from(bytes.toString('latin1').replace(/^>(>*From )/gm, '$1'), 'latin1')
    : bytes;

/** By date and subject, which stay when messages are deleted or added; a number would not. */
function nameOf(message: Buffer): string {
  const head = message.toString('latin1', 0, HEADER_BYTES).split(/\r?\n\r?\n/, 1)[0] ?? '';
  const header = (name: string): string =>
    new RegExp(`^${name}:[ \\t]*(.*(?:\\r?\\n[ \\t].*)*)`, 'im').exec(head)?.[1] ?? '';
  const written = header('subject').replace(/\r?\n[ \t]+/g, ' ');
  const subject = decodeWords(Buffer.from(written, 'latin1').toString('utf8'));
  const date = isoDate(header('date'));
  return `${pathOfWords([date, subject.trim() || 'no subject'].filter(Boolean).join(' '))}.eml`;
}
