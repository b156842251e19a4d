/**
 * A document that is an archive of parts inside (DOCX, ODT, EPUB): its parts by their names, unpacked in bounds. XML that
 * declares a document type is refused: no program writes it there, and entities may be made to grow without end.
 */
import { sourceOf } from '../fileSource.ts';
import { LIMITS } from '../limits.ts';
import { UnreadableDocumentError } from '../unreadableDocumentError.ts';
import { zipEntries } from './zipEntries.ts';

export interface Parts {
  readonly names: readonly string[];
  /** The text of a part; undefined where there is no such part. */
  read(name: string): Promise<string | undefined>;
}

/** @param format in words, for messages */
export async function partsOf(bytes: Uint8Array, file: string, format: string): Promise<Parts> {
  const entries = await zipEntries(sourceOf(bytes, file));
  const byName = new Map(entries.map((e) => [e.path, e]));
  let left: number = LIMITS.paginatedBytes;
  return {
    names: entries.map((e) => e.path),
    async read(name) {
      const entry = byName.get(name);
      if (!entry) return undefined;
      const part = await entry.unpack(Math.min(left, LIMITS.partBytes));
      left -= part.byteLength;
      const text = new TextDecoder(isWide(part) ? 'utf-16' : 'utf-8').decode(part);
      if (!/\.x?html?$/i.test(name) && /<!DOCTYPE|<!ENTITY/i.test(text))
        throw new UnreadableDocumentError(
          file,
          `has a part ("${name}") that declares entities, which no ${format} needs`,
          'Save it anew from the program that made it.',
        );
      return text;
    },
  };
}

const isWide = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xfe;
