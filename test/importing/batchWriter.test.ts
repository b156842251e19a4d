/** A database that is out of memory sooner than ours: the real one, behind a limit of documents a transaction. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { madeDocument } from '../../bench/madeArchive.ts';
import { readBytes } from '../../src/documents/readDocuments.ts';
import { ruleExtractor } from '../../src/extraction/ruleExtractor.ts';
import { check } from '../../src/graph/check.ts';
import type { Database } from '../../src/graph/connection.ts';
import { contentOf } from '../../src/graph/documentContent.ts';
import { BatchWriter } from '../../src/importing/batchWriter.ts';
import { ImportTally } from '../../src/importing/importTally.ts';
import type { ImportEvent } from '../../src/model/contracts.ts';
import { rowsOf, testDatabase, wipe } from '../support/database.ts';

const DOCUMENTS = 10;

let database: Database;
beforeEach(async () => {
  database = await testDatabase();
  await wipe(database);
});

class OutOfMemory extends Error {
  readonly code = 'Neo.TransientError.General.MemoryPoolOutOfMemoryError';
}

/** @param fits how many files, and which, a transaction can take */
const limited = (fits: (names: readonly unknown[]) => boolean): Database => ({
  ...database,
  server: database.server,
  writeTransaction: (work, options) =>
    database.writeTransaction(
      (tx) =>
        work({
          run: (name, parameters) => {
            const names = parameters?.names;
            if (name === 'filesByName' && Array.isArray(names) && !fits(names))
              throw new OutOfMemory('The allocation of an extra 2.0 MiB would use too much.');
            return tx.run(name, parameters);
          },
        }),
      options,
    ),
});

async function writeAll(limitedDatabase: Database): Promise<ImportEvent[]> {
  const events: ImportEvent[] = [];
  const tally = new ImportTally(DOCUMENTS, (event) => events.push(event));
  const writer = new BatchWriter(limitedDatabase, tally, () => {});
  for (let number = 0; number < DOCUMENTS; number++) {
    const { name, text } = madeDocument(3, number);
    const document = await readBytes(Buffer.from(text), `${name}.txt`);
    await writer.add(contentOf(document, ruleExtractor.extract(document), 'test 1'), []);
  }
  await writer.finish();
  return events;
}

const filesThere = () => rowsOf(database, 'MATCH (f:File) RETURN f.name');

describe('a batch that the database has too little memory for', () => {
  it('is written in parts that fit', async () => {
    const events = await writeAll(limited((names) => names.length <= 3));
    const told = events.filter((e) => e.event === 'file');
    expect(told.map((e) => e.status)).toEqual(Array(DOCUMENTS).fill('imported'));
    expect(await filesThere()).toHaveLength(DOCUMENTS);
    expect((await check(database)).violations).toEqual([]);
  });

  it('is written but for a document that is too large by itself, which is told', async () => {
    const large = madeDocument(3, 4).name;
    const events = await writeAll(limited((names) => !names.includes(large)));
    const failed = events.filter((e) => e.event === 'file' && e.status === 'failed');
    expect(failed).toEqual([
      expect.objectContaining({ name: large, message: expect.stringContaining('Split it') }),
    ]);
    expect(await filesThere()).toHaveLength(DOCUMENTS - 1);
    expect((await check(database)).violations).toEqual([]);
  });
});
