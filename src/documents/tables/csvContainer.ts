/** Articles in a table of separated values (RFC 4180, with what programs make of it): a row each, read as it streams. */
import { parse } from 'csv-parse';
import type { ContainerContext, Member } from '../documentReader.ts';
import type { FileSource } from '../fileSource.ts';
import { LIMITS } from '../limits.ts';
import { UnreadableDocumentError } from '../unreadableDocumentError.ts';
import { articlesOf, type TableRow } from './articles.ts';
import { decodedPieces, decodedStream } from './decodeStream.ts';

const DELIMITERS = [',', ';', '\t', '|'];

export const csvMembers = (source: FileSource, context: ContainerContext): AsyncGenerator<Member> =>
  articlesOf(rowsOf(source), source.name, context);

async function* rowsOf(source: FileSource): AsyncGenerator<TableRow> {
  const parser = parse({
    bom: true,
    delimiter: await delimiterOf(source),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LIMITS.cellCharacters,
  });
  const stream = decodedStream(source);
  stream.on('error', (error) => parser.destroy(error));
  let columns: readonly string[] | undefined;
  try {
    for await (const record of stream.pipe(parser)) {
      const cells: string[] = Array.isArray(record) ? record.map(String) : [];
      if (columns) yield rowOf(columns, cells);
      else columns = headingsOf(cells, source.name);
    }
  } catch (cause) {
    if (cause instanceof UnreadableDocumentError) throw cause;
    const tooLong = /max_record_size|Max Record Size/i.test(String(cause));
    throw new UnreadableDocumentError(
      source.name,
      tooLong
        ? `has a row of more than ${LIMITS.cellCharacters} characters; a quotation mark may be missing`
        : `is no table that can be read (${cause instanceof Error ? cause.message : String(cause)})`,
      'Save it anew as CSV, in UTF-8.',
      { cause },
    );
  } finally {
    stream.destroy();
  }
}

function headingsOf(cells: readonly string[], file: string): readonly string[] {
  if (cells.length > LIMITS.columns)
    throw new UnreadableDocumentError(
      file,
      `has ${cells.length} columns, and at most ${LIMITS.columns} are read`,
      'Keep only the columns of the article.',
    );
  return cells.map((cell) => cell.trim());
}

const rowOf = (columns: readonly string[], cells: readonly string[]): TableRow =>
  new Map(columns.map((column, i) => [column, cells[i] ?? '']));

/** The sign that the first line has most of, outside of quotation marks. */
async function delimiterOf(source: FileSource): Promise<string> {
  if (/\.tsv$/i.test(source.name)) return '\t';
  for await (const piece of decodedPieces(source)) {
    const line = piece.replace(/"[^"]*"/g, '').split(/\r?\n/, 1)[0] ?? '';
    const counts = DELIMITERS.map((sign) => line.split(sign).length);
    return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
  }
  return ',';
}
