import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { madeDocument, writeArchive } from '../../bench/madeArchive.ts';
import { readBytes } from '../../src/documents/readDocuments.ts';
import type { Extractor } from '../../src/extraction/extractor.ts';
import { ruleExtractor } from '../../src/extraction/ruleExtractor.ts';
import { digest } from '../../src/graph/digest.ts';
import { ExtractionPool } from '../../src/importing/extractionPool.ts';
import { importPaths } from '../../src/importing/importPaths.ts';
import type { ReadDocument } from '../../src/model/document.ts';
import { testDatabase, wipe } from '../support/database.ts';

const inThreads = new ExtractionPool({ extractor: ruleExtractor, threads: 2 });
const here = new ExtractionPool({ extractor: ruleExtractor, threads: 0 });

afterAll(() => inThreads.close());

const read = async (number: number): Promise<ReadDocument> => {
  const { name, text } = madeDocument(3, number);
  return readBytes(Buffer.from(text), `${name}.txt`);
};

describe('extraction in threads', () => {
  it('gives to the byte what extraction in this thread gives', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 6 }),
        async (numbers) => {
          const documents = await Promise.all(numbers.map(read));
          const [there, own] = await Promise.all([
            Promise.all(documents.map((d) => inThreads.extract(d))),
            Promise.all(documents.map((d) => here.extract(d))),
          ]);
          expect(JSON.stringify(there)).toBe(JSON.stringify(own));
        },
      ),
      { numRuns: 12 },
    );
  }, 600_000);

  it('tells what is wrong with one document, and goes on with the others', async () => {
    const broken: ReadDocument = {
      ...(await read(1)),
      name: 'broken',
      // No offset of a block can lie there.
      blocks: [{ role: 'paragraph', start: Number.NaN, end: -4 }],
    };
    const [failed, fine] = await Promise.allSettled([
      inThreads.extract({ ...broken, metadata: JSON.parse('{"publisher": 3}') }),
      inThreads.extract(await read(2)),
    ]);
    expect(failed).toMatchObject({ status: 'rejected', reason: { message: expect.any(String) } });
    expect(fine.status).toBe('fulfilled');
  });

  it('runs an extractor that no thread can find where it is', async () => {
    const none: Extractor = {
      name: ruleExtractor.name,
      version: '1',
      extract: () => ({ mentions: [], claims: [], language: 'xx', notices: ['read here'] }),
    };
    const pool = new ExtractionPool({ extractor: none, threads: 2 });
    expect((await pool.extract(await read(1))).notices).toEqual(['read here']);
    await pool.close();
  });

  it('makes the same graph with any number of threads', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sightline-threads-'));
    writeArchive(folder, { documents: 30 });
    const database = await testDatabase();
    const digests: string[] = [];
    for (const jobs of [0, 1, 3]) {
      await wipe(database);
      const summary = await importPaths({
        database,
        extractor: ruleExtractor,
        paths: [folder],
        jobs,
      });
      expect(summary).toMatchObject({ imported: 30, failed: 0 });
      digests.push(await digest(database));
    }
    expect(new Set(digests).size).toBe(1);
    await rm(folder, { recursive: true });
  }, 600_000);
});
