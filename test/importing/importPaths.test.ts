import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Extractor } from '../../src/extraction/extractor.ts';
import type { Database } from '../../src/graph/connection.ts';
import { runReadOnlyQuery } from '../../src/graph/queries/readOnlyQuery.ts';
import { importPaths } from '../../src/importing/importPaths.ts';
import type { Extraction, Mention } from '../../src/model/claims.ts';
import type { ImportEvent } from '../../src/model/contracts.ts';
import { packageRoot } from '../../src/packageRoot.ts';
import { testDatabase, wipe } from '../support/database.ts';

/** Finds every "A attacked B" between two capitalised words: enough to see what the pipeline does with an extractor. */
const attacks: Extractor = {
  name: 'attacks',
  version: '1',
  extract: ({ text }): Extraction => {
    const match = /(\p{Lu}\p{L}+) attacked (\p{Lu}\p{L}+)/u.exec(text);
    if (!match) return { mentions: [], claims: [], language: 'en', notices: [] };
    const [quote, subject = '', object = ''] = match;
    const mention = (key: string, start: number): Mention => ({
      key,
      kind: 'ArmedGroup',
      name: key,
      names: [key],
      spans: [{ start, end: start + key.length }],
    });
    return {
      mentions: [
        mention(subject, match.index),
        mention(object, match.index + quote.length - object.length),
      ],
      claims: [
        {
          type: 'ATTACKED',
          subject,
          object,
          start: match.index,
          end: match.index + quote.length,
          quote,
          certainty: 'stated',
          rule: 'attacked',
          confidence: 0.9,
          origin: 'extracted',
        },
      ],
      language: 'en',
      notices: [],
    };
  },
};

let database: Database;
let folder: string;

beforeEach(async () => {
  database = await testDatabase();
  await wipe(database);
  folder = await mkdtemp(join(tmpdir(), 'sightline-import-'));
});

const importFolder = (more: Partial<Parameters<typeof importPaths>[0]> = {}) =>
  importPaths({ database, extractor: attacks, paths: [folder], ...more });

const attacksInGraph = async (): Promise<unknown[][]> =>
  (
    await runReadOnlyQuery(
      database,
      'MATCH (a:ArmedGroup)-[r:ATTACKED]->(b) RETURN a.name, b.name, r.documents ORDER BY a.name',
    )
  ).rows;

describe('importing', () => {
  it('puts what documents say into the graph, and passes over what is there already', async () => {
    await writeFile(join(folder, 'one.txt'), 'Reds attacked Blues.');
    await writeFile(join(folder, 'two.txt'), 'It is said: Reds attacked Blues again.');
    expect(await importFolder()).toMatchObject({ imported: 2, unchanged: 0, failed: 0 });
    expect(await attacksInGraph()).toEqual([['Reds', 'Blues', 2]]);
    expect(await importFolder()).toMatchObject({ imported: 0, unchanged: 2, failed: 0 });
  });

  it('replaces a document that changed', async () => {
    await writeFile(join(folder, 'one.txt'), 'Reds attacked Blues.');
    await importFolder();
    await writeFile(join(folder, 'one.txt'), 'Greens attacked Blues.');
    expect(await importFolder()).toMatchObject({ imported: 1 });
    expect(await attacksInGraph()).toEqual([['Greens', 'Blues', 1]]);
  });

  it('goes on after a file that cannot be read, and says which and why', async () => {
    await writeFile(join(folder, 'broken.txt'), Buffer.from('%PDF-1.7\n%\u00e2\u00e3'));
    await writeFile(join(folder, 'good.txt'), 'Reds attacked Blues.');
    await writeFile(join(folder, 'bad.txt'), 'Reds attacked Blues.');
    await writeFile(join(folder, 'bad.claims.json'), '{"document": 3}');
    const events: ImportEvent[] = [];
    expect(await importFolder({ onEvent: (e) => events.push(e) })).toMatchObject({
      imported: 1,
      failed: 2,
    });
    const messages = events.flatMap((e) =>
      e.event === 'file' && e.status === 'failed' ? [e.message] : [],
    );
    expect(messages.sort()).toEqual([
      expect.stringMatching(/bad\.claims\.json: document: /),
      expect.stringMatching(/broken\.txt: is no PDF that can be read, or a damaged one/),
    ]);
    expect(events.at(-1)).toMatchObject({ event: 'finished', imported: 1, failed: 2 });
  });

  it('takes claims from the annotation file beside a document', async () => {
    const gold = join(packageRoot, 'corpus', 'devset');
    const events: ImportEvent[] = [];
    const summary = await importPaths({
      database,
      extractor: attacks,
      paths: [gold],
      annotationsEnding: '.gold.json',
      onEvent: (e) => events.push(e),
    });
    // The README of the folder is no document.
    expect(summary).toMatchObject({ imported: 16, failed: 0, skipped: 1 });
    const file = JSON.parse(
      await readFile(join(gold, '01_rashad_checkpoint_wire.gold.json'), 'utf8'),
    );
    const imported = events.find(
      (e) => e.event === 'file' && e.name === '01_rashad_checkpoint_wire',
    );
    expect(imported).toMatchObject({ status: 'imported', mentions: file.entities.length });
  });

  it('stops when it is told to, and goes on where it was', async () => {
    for (let i = 0; i < 12; i++)
      await writeFile(join(folder, `d${i}.txt`), `Number ${i}: Reds attacked Blues.`);
    const stop = new AbortController();
    let read = 0;
    const counting: Extractor = {
      ...attacks,
      extract: (document) => {
        read += 1;
        if (read === 5) stop.abort();
        return attacks.extract(document);
      },
    };
    const first = await importFolder({ extractor: counting, signal: stop.signal });
    expect(first).toMatchObject({ cancelled: true, imported: 5 });
    const second = await importFolder({ extractor: counting });
    expect(second).toMatchObject({ cancelled: false, imported: 7, unchanged: 5 });
    expect(read).toBe(12);
    await rm(folder, { recursive: true });
  });
});
