/** One file packed by gzip: `report.txt.gz` holds `report.txt`. Unpacked piece by piece, within the limits. */
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { ContainerContext, Member } from '../documentReader.ts';
import { type FileSource, piecesOf } from '../fileSource.ts';
import { inMegabytes, LIMITS } from '../limits.ts';
import { memberPath } from '../memberPath.ts';
import { mostUnpacked } from '../unpackBudget.ts';
import { UnreadableDocumentError } from '../unreadableDocumentError.ts';

export async function* gzipMembers(
  source: FileSource,
  { budget, offered }: ContainerContext,
): AsyncGenerator<Member> {
  const base = source.name.split(/[/\\]/).at(-1) ?? source.name;
  const path = memberPath(base.replace(/\.gz(ip)?$/i, ''));
  const offer = offered(path);
  if ('skipped' in offer)
    throw new UnreadableDocumentError(
      source.name,
      `holds "${path}", which is no document of a format that is read`,
      'Unpack it, and name it for what it is (report.txt.gz).',
    );
  const most = Math.min(offer.mostBytes, budget.bytesLeft, mostUnpacked(source.size));
  const gunzip = createGunzip();
  const packed = Readable.from(piecesOf(source));
  packed.on('error', (error) => gunzip.destroy(error));
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of packed.pipe(gunzip)) {
      if (!(piece instanceof Uint8Array)) continue;
      size += piece.length;
      if (size > most)
        throw new UnreadableDocumentError(
          source.name,
          `unpacks to more than ${most < offer.mostBytes ? `${LIMITS.ratio} times its size` : inMegabytes(most)}`,
          'Unpack it by itself, and look at what it is.',
        );
      pieces.push(piece);
    }
  } catch (cause) {
    if (cause instanceof UnreadableDocumentError) throw cause;
    throw new UnreadableDocumentError(
      source.name,
      'is a damaged gzip archive',
      'Get it again, or unpack it by another program.',
      { cause },
    );
  } finally {
    packed.destroy();
  }
  yield { path, bytes: Buffer.concat(pieces) };
}
