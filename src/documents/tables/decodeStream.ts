/** Text from a file of any size, decoded as it is read. Whether it is UTF-8 is found out first, from beginning to end. */
import { Readable } from 'node:stream';
import iconv from 'iconv-lite';
import { decodeText } from '../decodeText.ts';
import { type FileSource, piecesOf } from '../fileSource.ts';

const SAMPLE = 256 * 1024;

/** Pieces of text, in order. */
export async function* decodedPieces(source: FileSource): AsyncGenerator<string> {
  const encoding = await encodingOf(source);
  const decoder = iconv.getDecoder(encoding);
  for await (const piece of piecesOf(source)) yield decoder.write(Buffer.from(piece));
  const end = decoder.end();
  if (end) yield end;
}

export const decodedStream = (source: FileSource): Readable =>
  Readable.from(decodedPieces(source), { objectMode: false });

async function encodingOf(source: FileSource): Promise<string> {
  const sample = await source.read(0, SAMPLE);
  const { encoding } = decodeText(sample);
  if (/^utf-(?:16|32)/.test(encoding)) return encoding;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of piecesOf(source)) decoder.decode(piece, { stream: true });
    decoder.decode();
    return 'utf-8';
  } catch {
    // Not UTF-8 throughout: what the beginning looks like decides.
    return encoding === 'utf-8' && source.size <= SAMPLE ? encoding : legacy(sample, encoding);
  }
}

const legacy = (sample: Uint8Array, encoding: string): string =>
  encoding === 'utf-8' && sample.every((byte) => byte < 0x80) ? 'windows-1252' : encoding;
