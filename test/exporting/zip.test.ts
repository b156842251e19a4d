import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { zipEntries } from '../../src/documents/archive/zipEntries.ts';
import type { ExportedFile } from '../../src/exporting/exportFormat.ts';
import { zipped } from '../../src/exporting/zip.ts';

async function* files(
  ...all: readonly (readonly [path: string, ...pieces: (string | Uint8Array)[]])[]
): AsyncGenerator<ExportedFile> {
  for (const [path, ...pieces] of all) yield { path, pieces };
}

async function archive(from: AsyncIterable<ExportedFile>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of zipped(from)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Bytes that do not compress, the same in each run. */
function noise(length: number): Uint8Array {
  let state = 7;
  return Uint8Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state >>> 16;
  });
}

describe('an archive that is written piece by piece', () => {
  it('is read by other programs: names of every script, empty files, files in pieces', async () => {
    const read = unzipSync(
      await archive(
        files(
          ['reports/Ḥamrīn 01.txt', 'Fighters ', 'withdrew.'],
          ['تقرير.txt', 'نص'],
          ['empty.csv'],
        ),
      ),
    );
    expect(Object.entries(read).map(([path, bytes]) => [path, strFromU8(bytes)])).toEqual([
      ['reports/Ḥamrīn 01.txt', 'Fighters withdrew.'],
      ['تقرير.txt', 'نص'],
      ['empty.csv', ''],
    ]);
  });

  it('holds a file of many megabytes that came in pieces, as it was', async () => {
    const pieces = Array.from({ length: 5 }, () => noise(700_000));
    const whole = Buffer.concat(pieces);
    const read = unzipSync(await archive(files(['long.bin', ...pieces], ['after.txt', 'after'])));
    expect(Buffer.compare(Buffer.from(read['long.bin'] ?? []), whole)).toBe(0);
    expect(strFromU8(read['after.txt'] ?? new Uint8Array())).toBe('after');
  });

  it('is the same bytes each time', async () => {
    const make = (): Promise<Buffer> =>
      archive(files(['a.txt', 'one'], ['b.bin', noise(1_200_000), noise(10)]));
    expect(Buffer.compare(await make(), await make())).toBe(0);
  });

  it('lists more files than the first ZIP could count, and each can be read', async () => {
    const COUNT = 66_000;
    const bytes = await archive(
      (async function* () {
        for (let i = 0; i < COUNT; i++) yield { path: `claims/${i}.txt`, pieces: [`text ${i}`] };
      })(),
    );
    const entries = await zipEntries({
      name: 'many.zip',
      size: bytes.length,
      read: async (start, length) => bytes.subarray(start, start + length),
      close: async () => undefined,
    });
    expect(entries).toHaveLength(COUNT);
    expect(Buffer.from((await entries.at(-1)?.unpack(100)) ?? []).toString()).toBe(
      `text ${COUNT - 1}`,
    );
  });

  it('lets go of what it reads when its reader stops early', async () => {
    let isClosed = false;
    async function* pieces(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield noise(100_000);
      } finally {
        isClosed = true;
      }
    }
    for await (const piece of zipped(
      (async function* () {
        yield { path: 'endless.bin', pieces: pieces() };
      })(),
    ))
      if (piece.length > 10_000) break;
    expect(isClosed).toBe(true);
  });
});
