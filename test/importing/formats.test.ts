/** Files of several formats, alone and in archives, through the import into the graph and out of it again. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { writeFolder } from '../../src/cli/writeFolder.ts';
import { claims } from '../../src/exporting/formats/claims.ts';
import { graphSource } from '../../src/exporting/graphSource.ts';
import { ruleExtractor } from '../../src/extraction/ruleExtractor.ts';
import type { Database } from '../../src/graph/connection.ts';
import { digest } from '../../src/graph/digest.ts';
import { runReadOnlyQuery } from '../../src/graph/queries/readOnlyQuery.ts';
import { readRelationship } from '../../src/graph/reads/relationship.ts';
import { importPaths } from '../../src/importing/importPaths.ts';
import type { ImportEvent } from '../../src/model/contracts.ts';
import { testDatabase, wipe } from '../support/database.ts';
import { linesAt, pdfFile } from '../support/pdfFile.ts';
import { zipFile } from '../support/zipFile.ts';

let database: Database;
let root: string;
let folder: string;

beforeEach(async () => {
  database = await testDatabase();
  await wipe(database);
  root = await mkdtemp(join(tmpdir(), 'sightline-formats-'));
  folder = join(root, 'in');
  await mkdir(folder);
});
afterAll(() => rm(root, { recursive: true, force: true }));

const put = (name: string, content: string | Uint8Array): Promise<void> =>
  writeFile(join(folder, name), content);

async function importFolder(): Promise<{
  summary: Awaited<ReturnType<typeof importPaths>>;
  files: Extract<ImportEvent, { event: 'file' }>[];
}> {
  const files: Extract<ImportEvent, { event: 'file' }>[] = [];
  const summary = await importPaths({
    database,
    extractor: ruleExtractor,
    paths: [folder],
    onEvent: (event) => event.event === 'file' && files.push(event),
  });
  return { summary, files };
}

const rows = async (cypher: string): Promise<unknown[][]> =>
  (await runReadOnlyQuery(database, cypher)).rows;
const names = async (): Promise<unknown[]> =>
  (await rows('MATCH (d:Document) UNWIND d.names AS name RETURN name ORDER BY name')).flat();

const raid = (day: string): string =>
  `Iraqi forces seized eight M16 rifles from ISIS in Diyala on ${day}.`;

describe('a PDF in the graph', () => {
  const report = pdfFile([
    linesAt(72, 700, ['The weather was fine.']),
    linesAt(72, 700, [raid('Monday')]),
  ]);

  it('has its pages told with each of its claims, and by its exports', async () => {
    await put('report.pdf', report);
    expect((await importFolder()).summary).toMatchObject({ imported: 1, failed: 0 });
    const edges = [];
    for await (const edge of graphSource(database).edges()) edges.push(edge);
    expect(edges.length).toBeGreaterThan(0);
    expect(edges.flatMap((e) => e.evidence.map((p) => p.page))).toEqual(
      edges.flatMap((e) => e.evidence.map(() => 2)),
    );
    const relationship = await readRelationship(database, edges[0]?.id ?? '');
    expect(relationship?.evidence.map((e) => e.page)).toEqual([2]);
  });

  it('keeps its pages through claims files', async () => {
    await put('report.pdf', report);
    await importFolder();
    const before = await digest(database);
    const out = join(root, 'claims');
    await writeFolder(out, claims.files?.(graphSource(database)) ?? none());
    await wipe(database);
    await importPaths({ database, extractor: ruleExtractor, paths: [out] });
    expect(await rows('MATCH (d:Document) RETURN d.pages')).toEqual([[[0, 23]]]);
    expect(await digest(database)).toBe(before);
  });
});

async function* none(): AsyncGenerator<never> {}

describe('an archive', () => {
  it('gives its documents one by one, called by their paths in it, with their annotations', async () => {
    const inner = zipFile({ 'old.txt': raid('Tuesday') });
    await put(
      'archive.zip',
      zipFile({
        'reports/one.txt': raid('Monday'),
        'reports/two.pdf': pdfFile([linesAt(72, 700, [raid('Wednesday')])]),
        'inner.zip': inner,
        'note.txt': 'Reds attacked Blues.',
        'note.claims.json': JSON.stringify({
          document: 'note',
          entities: [
            { key: 'r', kind: 'ArmedGroup', names: ['Reds'] },
            { key: 'b', kind: 'ArmedGroup', names: ['Blues'] },
          ],
          relations: [{ source: 'r', type: 'ATTACKED', target: 'b', quote: 'Reds attacked Blues' }],
        }),
        'photo.jpg': 'no document',
        '__MACOSX/._one.txt': 'x',
      }),
    );
    const { summary, files } = await importFolder();
    expect(summary).toMatchObject({ imported: 4, failed: 0, skipped: 1 });
    expect(await names()).toEqual([
      'archive.zip/inner.zip/old.txt',
      'archive.zip/note.txt',
      'archive.zip/reports/one.txt',
      'archive.zip/reports/two.pdf',
    ]);
    expect(files.find((f) => f.status === 'skipped')?.message).toContain('photo.jpg');
    expect(
      await rows('MATCH (a:ArmedGroup {name: "Reds"})-[:ATTACKED]->(b) RETURN b.name'),
    ).toEqual([['Blues']]);
    expect((await importFolder()).summary).toMatchObject({ imported: 0, unchanged: 4 });
  });

  it('leaves out what is wrong in it, and takes the rest', async () => {
    await put(
      'archive.zip',
      zipFile({
        'good.txt': raid('Monday'),
        'bad.pdf': '%PDF-1.7 and nothing more',
        '../../up.txt': raid('Sunday'),
        'deep.zip': zipFile({ 'a.zip': zipFile({ 'b.zip': zipFile({ 'c.txt': 'x' }) }) }),
        'bomb.txt': Buffer.alloc(15 * 1024 * 1024, 32),
      }),
    );
    const { summary, files } = await importFolder();
    expect(summary).toMatchObject({ imported: 2, failed: 3 });
    expect(await names()).toEqual(['archive.zip/good.txt', 'archive.zip/up.txt']);
    const told = files.filter((f) => f.status === 'failed').map((f) => f.message);
    expect(told.sort()).toEqual([
      expect.stringMatching(/bad\.pdf: is no PDF/),
      expect.stringMatching(/bomb\.txt: unpacks to more than 200 times its size/),
      expect.stringMatching(/b\.zip: lies in 3 archives/),
    ]);
  });

  it('may be one file packed by gzip', async () => {
    await put('report.txt.gz', gzipSync(raid('Monday')));
    expect((await importFolder()).summary).toMatchObject({ imported: 1, failed: 0 });
    expect(await names()).toEqual(['report.txt.gz/report.txt']);
  });
});
