/**
 * The entries of a ZIP archive, by its directory (PKWARE APPNOTE 6.3.10, ZIP64 included), each unpacked by itself and in
 * bounds: sizes that the directory states are never believed. Used for archives, and for formats that are archives.
 */
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import iconv from 'iconv-lite';
import type { FileSource } from '../fileSource.ts';
import { inMegabytes, LIMITS } from '../limits.ts';
import { mostUnpacked } from '../unpackBudget.ts';
import { UnreadableDocumentError } from '../unreadableDocumentError.ts';

const inflate = promisify(inflateRaw);

const END = 0x06054b50;
const END_64_LOCATOR = 0x07064b50;
const END_64 = 0x06064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const IN_ZIP64 = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
const UNIX_LINK = 0o120000;
const UNIX_TYPE = 0o170000;
const MOST_DIRECTORY_BYTES = 256 * 1024 * 1024;

export interface ZipEntry {
  /** As the archive has it, with `/` between folders. */
  readonly path: string;
  readonly packedBytes: number;
  readonly isFolder: boolean;
  readonly isLink: boolean;
  /** Throws where it is locked, broken, or larger than `mostBytes`. */
  unpack(mostBytes: number): Promise<Uint8Array>;
}

const damaged = (source: FileSource, what: string): UnreadableDocumentError =>
  new UnreadableDocumentError(
    source.name,
    `is a damaged ZIP archive (${what})`,
    'Get it again, or unpack it by another program.',
  );

export async function zipEntries(source: FileSource): Promise<readonly ZipEntry[]> {
  const { count, start, size } = await findDirectory(source);
  if (count > LIMITS.members || size > MOST_DIRECTORY_BYTES)
    throw new UnreadableDocumentError(
      source.name,
      `lists ${count} files, and at most ${LIMITS.members} are read`,
      'Split it into several archives.',
    );
  const directory = Buffer.from(await source.read(start, size));
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_BYTES > directory.length || directory.readUInt32LE(at) !== ENTRY)
      throw damaged(source, 'its directory ends early');
    const nameBytes = directory.readUInt16LE(at + 28);
    const extraBytes = directory.readUInt16LE(at + 30);
    const commentBytes = directory.readUInt16LE(at + 32);
    entries.push(
      entryAt(source, directory.subarray(at, at + ENTRY_BYTES + nameBytes + extraBytes), nameBytes),
    );
    at += ENTRY_BYTES + nameBytes + extraBytes + commentBytes;
  }
  return entries;
}

async function findDirectory(
  source: FileSource,
): Promise<{ count: number; start: number; size: number }> {
  const tailStart = Math.max(0, source.size - END_BYTES - LONGEST_COMMENT);
  const tail = Buffer.from(await source.read(tailStart, source.size - tailStart));
  let end = tail.length - END_BYTES;
  while (end >= 0 && tail.readUInt32LE(end) !== END) end--;
  if (end < 0) throw damaged(source, 'it has no directory; its end may be missing');
  const count = tail.readUInt16LE(end + 10);
  const size = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  const locator = end - 20;
  const isZip64 = locator >= 0 && tail.readUInt32LE(locator) === END_64_LOCATOR;
  if (!isZip64) return { count, start, size };
  const at = Number(tail.readBigUInt64LE(locator + 8));
  const end64 = Buffer.from(await source.read(at, 56));
  if (end64.length < 56 || end64.readUInt32LE(0) !== END_64)
    throw damaged(source, 'its ZIP64 directory is not where it should be');
  return {
    count: Number(end64.readBigUInt64LE(32)),
    size: Number(end64.readBigUInt64LE(40)),
    start: Number(end64.readBigUInt64LE(48)),
  };
}

function entryAt(source: FileSource, bytes: Buffer, nameBytes: number): ZipEntry {
  const flags = bytes.readUInt16LE(8);
  const method = bytes.readUInt16LE(10);
  const name = bytes.subarray(ENTRY_BYTES, ENTRY_BYTES + nameBytes);
  const path = nameOf(name).replaceAll('\\', '/');
  const mode = bytes.readUInt32LE(38) >>> 16;
  const extra = bytes.subarray(ENTRY_BYTES + nameBytes);
  const { packedBytes, start } = wideNumbers(extra, {
    unpackedBytes: bytes.readUInt32LE(24),
    packedBytes: bytes.readUInt32LE(20),
    start: bytes.readUInt32LE(42),
  });
  return {
    path,
    packedBytes,
    isFolder: path.endsWith('/'),
    isLink: (mode & UNIX_TYPE) === UNIX_LINK,
    async unpack(mostBytes) {
      const file = `${source.name}/${path}`;
      if (flags & ENCRYPTED)
        throw new UnreadableDocumentError(
          file,
          'is locked with a password',
          'Unpack the archive and import the folder.',
        );
      if (method !== STORED && method !== DEFLATED)
        throw new UnreadableDocumentError(
          file,
          `is packed in a way that is not read (method ${method})`,
          'Unpack the archive and import the folder.',
        );
      const tooLarge = (most: number): UnreadableDocumentError =>
        new UnreadableDocumentError(
          file,
          most < mostBytes
            ? `unpacks to more than ${LIMITS.ratio} times its size`
            : `unpacks to more than ${inMegabytes(mostBytes)}`,
          'Unpack it by itself, and look at what it is.',
        );
      const most = Math.min(mostBytes, mostUnpacked(packedBytes));
      if (packedBytes > mostBytes) throw tooLarge(mostBytes);
      const local = Buffer.from(await source.read(start, LOCAL_BYTES));
      if (local.length < LOCAL_BYTES || local.readUInt32LE(0) !== LOCAL)
        throw damaged(source, `"${path}" is not where it should be`);
      const content = start + LOCAL_BYTES + local.readUInt16LE(26) + local.readUInt16LE(28);
      const packed = await source.read(content, packedBytes);
      if (packed.length < packedBytes) throw damaged(source, `"${path}" ends early`);
      if (method === STORED) return packed;
      try {
        return await inflate(packed, { maxOutputLength: most });
      } catch (cause) {
        const code =
          typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
        if (code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(most);
        throw damaged(source, `"${path}" cannot be unpacked`);
      }
    },
  };
}

/** Names are UTF-8 whatever the flags say, or else of the first personal computers. */
function nameOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return iconv.decode(bytes, 'cp437');
  }
}

interface Numbers {
  readonly unpackedBytes: number;
  readonly packedBytes: number;
  readonly start: number;
}

/** Numbers that need more than 32 bits stand in an extra field, each only where it is needed. */
function wideNumbers(extra: Buffer, narrow: Numbers): Numbers {
  for (let at = 0; at + 4 <= extra.length; ) {
    const size = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === 1) {
      const field = extra.subarray(at + 4, at + 4 + size);
      let next = 0;
      const wide = (number: number): number => {
        if (number !== IN_ZIP64 || next + 8 > field.length) return number;
        next += 8;
        return Number(field.readBigUInt64LE(next - 8));
      };
      return {
        unpackedBytes: wide(narrow.unpackedBytes),
        packedBytes: wide(narrow.packedBytes),
        start: wide(narrow.start),
      };
    }
    at += 4 + size;
  }
  return narrow;
}
