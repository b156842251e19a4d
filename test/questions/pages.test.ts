/** Sentences of files with pages say on which they stand. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ruleExtractor } from '../../src/extraction/ruleExtractor.ts';
import type { Database } from '../../src/graph/connection.ts';
import { importPaths } from '../../src/importing/importPaths.ts';
import { answer } from '../../src/questions/answer.ts';
import { testDatabase, wipe } from '../support/database.ts';
import { pdfFile } from '../support/pdfFile.ts';

let database: Database;
let folder: string;

beforeAll(async () => {
  database = await testDatabase();
  await wipe(database);
  folder = await mkdtemp(join(tmpdir(), 'sightline-pages-'));
  const line = (text: string) => [{ text, x: 72, y: 700 }];
  await writeFile(
    join(folder, 'report.pdf'),
    pdfFile([
      line('The Panel visited the province.'),
      line('On Monday, Iran supplied rifles to the Houthis.'),
    ]),
  );
  await writeFile(join(folder, 'note.txt'), 'On Monday, Oman supplied rifles to the Houthis.');
  await importPaths({ database, extractor: ruleExtractor, paths: [folder] });
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const pagesOf = async (question: string) =>
  (await answer(database, question)).evidence
    .map(({ document, page }) => [document, page] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));

describe('where the sentences of an answer stand', () => {
  it.each(['Who supplied the Houthis?', 'Which documents mention the Houthis?'])(
    '%s',
    async (question) => {
      expect(await pagesOf(question)).toEqual([
        ['note', undefined],
        ['report', 2],
      ]);
    },
  );
});
