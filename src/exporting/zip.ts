/**
 * Several files as one ZIP, piece by piece (PKWARE APPNOTE 6.3.10, ZIP64 where numbers need it). The same files give the
 * same bytes on every machine, whenever they are packed. What is kept of a file that is written is its line of the
 * directory alone, so that an archive may hold hundreds of thousands.
 */
import { crc32 } from 'node:zlib';
import { Deflate, deflateSync } from 'fflate';
import type { ExportedFile } from './exportFormat.ts';

const LOCAL = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const ENTRY = 0x02014b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const END = 0x06054b50;

const DEFLATED = 8;
const LEVEL = 6;
const UTF8_NAME = 0x0800;
const SIZES_FOLLOW = 0x0008;
const PLAIN_VERSION = 20;
const ZIP64_VERSION = 45;
const ZIP64_FIELD = 1;
const IN_ZIP64 = 0xffffffff;
const COUNT_IN_ZIP64 = 0xffff;
/** 1 January 1980, the earliest that ZIP knows. */
const NO_DATE = 0x0021;
const LONGEST_NAME = 0xffff;

/** A file up to this size is packed at once, so that its sizes stand before it as every reader likes it. */
const PACKED_AT_ONCE_BYTES = 1024 * 1024;

/** What is written of one file, before or behind its contents. */
interface Entry {
  readonly name: Uint8Array;
  /** Contents larger than what is packed at once: their sizes are not known before, nor whether 32 bits hold them. */
  readonly isStreamed: boolean;
  readonly start: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
}

/** Little-endian fields, one behind the other: [value, bytes]. */
function fields(...parts: readonly (readonly [value: number, bytes: 2 | 4 | 8])[]): Buffer {
  const buffer = Buffer.alloc(parts.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of parts) {
    if (bytes === 8) buffer.writeBigUInt64LE(BigInt(value), at);
    else buffer.writeUIntLE(value, at, bytes);
    at += bytes;
  }
  return buffer;
}

const zip64Field = (...numbers: readonly number[]): Buffer =>
  numbers.length === 0
    ? Buffer.alloc(0)
    : fields([ZIP64_FIELD, 2], [numbers.length * 8, 2], ...numbers.map((n): [number, 8] => [n, 8]));

const flagsOf = (entry: Entry): number => UTF8_NAME | (entry.isStreamed ? SIZES_FOLLOW : 0);

function localHeader(entry: Entry): Buffer {
  const extra = entry.isStreamed ? zip64Field(0, 0) : zip64Field();
  const size = (n: number): number => (entry.isStreamed ? IN_ZIP64 : n);
  return Buffer.concat([
    fields(
      [LOCAL, 4],
      [entry.isStreamed ? ZIP64_VERSION : PLAIN_VERSION, 2],
      [flagsOf(entry), 2],
      [DEFLATED, 2],
      [0, 2],
      [NO_DATE, 2],
      [entry.crc, 4],
      [size(entry.packed), 4],
      [size(entry.unpacked), 4],
      [entry.name.length, 2],
      [extra.length, 2],
    ),
    entry.name,
    extra,
  ]);
}

const sizesBehind = (entry: Entry): Buffer =>
  fields([DESCRIPTOR, 4], [entry.crc, 4], [entry.packed, 8], [entry.unpacked, 8]);

function directoryLine(entry: Entry): Buffer {
  const extra = zip64Field(
    ...[entry.unpacked, entry.packed, entry.start].filter((n) => n >= IN_ZIP64),
  );
  const narrow = (n: number): number => Math.min(n, IN_ZIP64);
  const version = entry.isStreamed || extra.length > 0 ? ZIP64_VERSION : PLAIN_VERSION;
  return Buffer.concat([
    fields(
      [ENTRY, 4],
      [version, 2],
      [version, 2],
      [flagsOf(entry), 2],
      [DEFLATED, 2],
      [0, 2],
      [NO_DATE, 2],
      [entry.crc, 4],
      [narrow(entry.packed), 4],
      [narrow(entry.unpacked), 4],
      [entry.name.length, 2],
      [extra.length, 2],
      // No comment, the first disk, no attributes.
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [narrow(entry.start), 4],
    ),
    entry.name,
    extra,
  ]);
}

function end(count: number, start: number, size: number): Buffer {
  const isWide = count >= COUNT_IN_ZIP64 || start >= IN_ZIP64 || size >= IN_ZIP64;
  const wide = [
    fields(
      [END_64, 4],
      [44, 8],
      [ZIP64_VERSION, 2],
      [ZIP64_VERSION, 2],
      [0, 4],
      [0, 4],
      [count, 8],
      [count, 8],
      [size, 8],
      [start, 8],
    ),
    fields([END_64_LOCATOR, 4], [0, 4], [start + size, 8], [1, 4]),
  ];
  const files = Math.min(count, COUNT_IN_ZIP64);
  return Buffer.concat([
    ...(isWide ? wide : []),
    fields(
      [END, 4],
      [0, 2],
      [0, 2],
      [files, 2],
      [files, 2],
      [Math.min(size, IN_ZIP64), 4],
      [Math.min(start, IN_ZIP64), 4],
      [0, 2],
    ),
  ]);
}

const bytesOf = (entry: Entry): number =>
  localHeader(entry).length + entry.packed + (entry.isStreamed ? sizesBehind(entry).length : 0);

/** The directory as it grows: few large pieces, where a hundred thousand small ones would cost a kilobyte each. */
class Directory {
  readonly #full: Buffer[] = [];
  #last = Buffer.alloc(PACKED_AT_ONCE_BYTES);
  #used = 0;
  count = 0;
  bytes = 0;

  add(line: Buffer): void {
    if (this.#used + line.length > this.#last.length) {
      this.#full.push(this.#last.subarray(0, this.#used));
      this.#last = Buffer.alloc(PACKED_AT_ONCE_BYTES);
      this.#used = 0;
    }
    line.copy(this.#last, this.#used);
    this.#used += line.length;
    this.bytes += line.length;
    this.count++;
  }

  pieces(): readonly Buffer[] {
    return [...this.#full, this.#last.subarray(0, this.#used)];
  }
}

type Pieces = AsyncIterator<string | Uint8Array> | Iterator<string | Uint8Array>;

const iteratorOf = ({ pieces }: ExportedFile): Pieces =>
  Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]();

const asBytes = (piece: string | Uint8Array): Uint8Array =>
  typeof piece === 'string' ? Buffer.from(piece) : piece;

/** Its first bytes: all of a file of common size, and of a longer one what was read until it proved to be long. */
async function beginning(from: Pieces): Promise<{ bytes: Uint8Array; isAll: boolean }> {
  const read: Uint8Array[] = [];
  let length = 0;
  while (length <= PACKED_AT_ONCE_BYTES) {
    const next = await from.next();
    if (next.done) return { bytes: Buffer.concat(read), isAll: true };
    const bytes = asBytes(next.value);
    read.push(bytes);
    length += bytes.length;
  }
  return { bytes: Buffer.concat(read), isAll: false };
}

async function* packedFile(file: ExportedFile, start: number): AsyncGenerator<Uint8Array, Entry> {
  const name = Buffer.from(file.path);
  if (name.length > LONGEST_NAME)
    throw new RangeError(`The path ${file.path.slice(0, 80)}… is too long for a ZIP archive.`);
  const pieces = iteratorOf(file);
  try {
    const { bytes, isAll } = await beginning(pieces);
    if (isAll) {
      const packed = deflateSync(bytes, { level: LEVEL });
      const entry: Entry = {
        name,
        isStreamed: false,
        start,
        crc: crc32(bytes),
        packed: packed.length,
        unpacked: bytes.length,
      };
      yield localHeader(entry);
      yield packed;
      return entry;
    }
    return yield* streamedFile(name, start, bytes, pieces);
  } finally {
    await pieces.return?.();
  }
}

async function* streamedFile(
  name: Uint8Array,
  start: number,
  first: Uint8Array,
  rest: Pieces,
): AsyncGenerator<Uint8Array, Entry> {
  yield localHeader({ name, isStreamed: true, start, crc: 0, packed: 0, unpacked: 0 });
  let ready: Uint8Array[] = [];
  const deflate = new Deflate({ level: LEVEL }, (data) => ready.push(data));
  let crc = 0;
  let packed = 0;
  let unpacked = 0;
  const take = function* (): Generator<Uint8Array> {
    for (const piece of ready) {
      packed += piece.length;
      yield piece;
    }
    ready = [];
  };
  for (let bytes: Uint8Array | undefined = first; bytes; ) {
    crc = crc32(bytes, crc);
    unpacked += bytes.length;
    deflate.push(bytes);
    yield* take();
    const next = await rest.next();
    bytes = next.done ? undefined : asBytes(next.value);
  }
  deflate.push(new Uint8Array(), true);
  yield* take();
  const entry: Entry = { name, isStreamed: true, start, crc, packed, unpacked };
  yield sizesBehind(entry);
  return entry;
}

export async function* zipped(files: AsyncIterable<ExportedFile>): AsyncGenerator<Uint8Array> {
  const directory = new Directory();
  let written = 0;
  for await (const file of files) {
    const entry = yield* packedFile(file, written);
    directory.add(directoryLine(entry));
    written += bytesOf(entry);
  }
  yield* directory.pieces();
  yield end(directory.count, written, directory.bytes);
}
