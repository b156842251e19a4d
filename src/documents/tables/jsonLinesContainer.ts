/** Articles as JSON Lines: an object a line, read as it streams. Fields within fields are called `source.name`. */
import type { ContainerContext, Member } from '../documentReader.ts';
import type { FileSource } from '../fileSource.ts';
import { LIMITS } from '../limits.ts';
import { UnreadableDocumentError } from '../unreadableDocumentError.ts';
import { articlesOf, type TableRow } from './articles.ts';
import { decodedPieces } from './decodeStream.ts';

export const jsonLinesMembers = (
  source: FileSource,
  context: ContainerContext,
): AsyncGenerator<Member> => articlesOf(rowsOf(source), source.name, context);

async function* rowsOf(source: FileSource): AsyncGenerator<TableRow> {
  let number = 0;
  for await (const line of linesOf(source)) {
    number += 1;
    if (line.trim() !== '') yield rowOf(line, number, source.name);
  }
}

async function* linesOf(source: FileSource): AsyncGenerator<string> {
  let held = '';
  for await (const piece of decodedPieces(source)) {
    held += piece;
    let from = 0;
    for (let at = held.indexOf('\n'); at >= 0; at = held.indexOf('\n', from)) {
      yield held.slice(from, at).replace(/^\uFEFF/, '');
      from = at + 1;
    }
    held = held.slice(from);
    if (held.length > LIMITS.cellCharacters)
      throw new UnreadableDocumentError(
        source.name,
        `has a line of more than ${LIMITS.cellCharacters} characters`,
        'JSON Lines has one article on each line.',
      );
  }
  yield held;
}

function rowOf(line: string, number: number, file: string): TableRow {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch (cause) {
    throw new UnreadableDocumentError(
      file,
      `line ${number} is no JSON (${cause instanceof Error ? cause.message : String(cause)})`,
      'JSON Lines has one object on each line. What stands before it was read.',
    );
  }
  if (!isObject(parsed))
    throw new UnreadableDocumentError(
      file,
      `line ${number} is no object`,
      'Each line is an object: {"title": …, "text": …}.',
    );
  const row = new Map<string, string>();
  for (const [name, value] of Object.entries(parsed)) {
    if (isObject(value))
      for (const [inner, deep] of Object.entries(value)) row.set(`${name}.${inner}`, wordsOf(deep));
    else row.set(name, wordsOf(value));
  }
  return row;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const wordsOf = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : typeof value === 'number'
      ? String(value)
      : Array.isArray(value)
        ? value.map(wordsOf).filter(Boolean).join(', ')
        : '';
