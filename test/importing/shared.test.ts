/** Several imports of one archive into one graph at the same time, without a word between them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { writeArchive } from '../../bench/madeArchive.ts';
import { ruleExtractor } from '../../src/extraction/ruleExtractor.ts';
import { check } from '../../src/graph/check.ts';
import type { Database } from '../../src/graph/connection.ts';
import { digest } from '../../src/graph/digest.ts';
import { importPaths } from '../../src/importing/importPaths.ts';
import { command, endAll } from '../faults/commands.ts';
import { testDatabase, testDataFolder, wipe } from '../support/database.ts';

const DOCUMENTS = 90;

let archive: string;
let database: Database;

beforeAll(async () => {
  archive = await mkdtemp(join(tmpdir(), 'sightline-shared-'));
  writeArchive(archive, { documents: DOCUMENTS, seed: 9 });
  database = await testDatabase();
}, 300_000);
beforeEach(() => wipe(database));
afterAll(async () => {
  endAll();
  await rm(archive, { recursive: true, force: true });
});

describe('several imports of one archive', () => {
  it('make in three processes the graph that one makes, each document written once', async () => {
    const runs = Array.from({ length: 3 }, () =>
      command(['import', archive, '--data', testDataFolder(), '--json']),
    );
    const summaries: { imported: number; unchanged: number; failed: number }[] = [];
    for (const { ended, said } of runs) {
      expect({ code: await ended, err: said.err }).toEqual({ code: 0, err: '' });
      summaries.push(JSON.parse(said.out));
    }
    expect(summaries.reduce((sum, s) => sum + s.imported, 0)).toBe(DOCUMENTS);
    for (const { imported, unchanged, failed } of summaries)
      expect({ sum: imported + unchanged, failed }).toEqual({ sum: DOCUMENTS, failed: 0 });
    expect((await check(database)).violations).toEqual([]);
    const shared = await digest(database);
    await wipe(database);
    await importPaths({ database, extractor: ruleExtractor, paths: [archive] });
    expect(await digest(database)).toBe(shared);
  }, 1_800_000);
});
