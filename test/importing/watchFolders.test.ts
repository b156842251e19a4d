import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ruleExtractor } from '../../src/extraction/ruleExtractor.ts';
import type { Database } from '../../src/graph/connection.ts';
import { watchFolders } from '../../src/importing/watchFolders.ts';
import type { ImportEvent } from '../../src/model/contracts.ts';
import { testDatabase, wipe } from '../support/database.ts';

let database: Database;
let folder: string;

beforeAll(async () => {
  database = await testDatabase();
  await wipe(database);
  folder = await mkdtemp(join(tmpdir(), 'sightline-watch-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('imports what is there, what comes and what changes, goes on after faults, and ends when asked', async () => {
  await mkdir(join(folder, 'below'));
  await writeFile(join(folder, 'there.txt'), 'Reds attacked Blues.');
  const told: string[] = [];
  const waiting: { line: string; done: () => void }[] = [];
  const tell = (line: string): void => {
    told.push(line);
    for (const w of waiting) if (w.line === line) w.done();
  };
  const until = (line: string): Promise<void> =>
    told.includes(line)
      ? Promise.resolve()
      : new Promise((done) => {
          waiting.push({ line, done });
        });
  const stop = new AbortController();
  const failures: unknown[] = [];
  const watching = watchFolders({
    database,
    extractor: ruleExtractor,
    paths: [folder],
    signal: stop.signal,
    stableMs: 300,
    onEvent: (event: ImportEvent) => {
      if (event.event === 'file') tell(`${event.status} ${event.name}`);
    },
    onError: (error) => failures.push(error),
    onWatching: () => tell('watching'),
  });
  await until('watching');
  expect(told).toContain('imported there');

  await writeFile(join(folder, 'below', 'new.txt'), 'Blues attacked Greens.');
  await until('imported new');
  await writeFile(join(folder, 'bad.pdf'), 'no PDF at all');
  await until('failed bad');
  await writeFile(join(folder, 'there.txt'), 'Greens attacked Blues.');
  await until('replaced there');

  stop.abort();
  await watching;
  expect(failures).toEqual([]);
});
