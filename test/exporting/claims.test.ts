/** The way out and in again: claims files of a whole graph, imported into an empty one. */
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { writeFolder } from '../../src/cli/writeFolder.ts';
import { claims } from '../../src/exporting/formats/claims.ts';
import { type ExportSelection, graphSource } from '../../src/exporting/graphSource.ts';
import { ruleExtractor } from '../../src/extraction/ruleExtractor.ts';
import { check } from '../../src/graph/check.ts';
import type { Database } from '../../src/graph/connection.ts';
import { decide, undo } from '../../src/graph/decisions/decide.ts';
import { digest } from '../../src/graph/digest.ts';
import { readDecisionList } from '../../src/graph/reads/decisions.ts';
import { prepareSchema } from '../../src/graph/schema.ts';
import { int } from '../../src/graph/values.ts';
import { type ImportOptions, importPaths } from '../../src/importing/importPaths.ts';
import type { DecisionRequest } from '../../src/model/decisionContracts.ts';
import { packageRoot } from '../../src/packageRoot.ts';
import { testDatabase, wipe } from '../support/database.ts';

/** Some of the sample corpus: told by different publishers, with tables and without. */
const SAMPLE = [
  'isis-type-68-rifles.md',
  'libya-arms-embargo.md',
  'm23-goma.md',
  'isis-escalation-thread.md',
];

let database: Database;
let folder: string;

beforeAll(async () => {
  database = await testDatabase();
  await prepareSchema(database);
  folder = await mkdtemp(join(tmpdir(), 'sightline-claims-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const importAll = (paths: readonly string[], options: Partial<ImportOptions> = {}) =>
  importPaths({ database, extractor: ruleExtractor, paths, ...options });

/** Some annotated documents, as annotators read them. */
async function annotated(): Promise<string> {
  const from = join(packageRoot, 'corpus', 'devset');
  const to = join(folder, 'annotated');
  const [first = '', second = ''] = (await readdir(from)).filter((f) => f.endsWith('.gold.json'));
  for (const file of [first, second].map((f) => f.slice(0, -'.gold.json'.length)))
    await cp(from, to, {
      recursive: true,
      filter: (path) => path === from || basename(path).startsWith(`${file}.`),
    });
  return to;
}

async function* none(): AsyncGenerator<never> {}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

async function exportTo(name: string, selection?: ExportSelection): Promise<string> {
  const out = join(folder, name);
  await writeFolder(out, claims.files?.(graphSource(database, selection)) ?? none());
  return out;
}

it('gives the same graph, whatever the documents were and however they were read', async () => {
  await wipe(database);
  const documents = join(folder, 'documents');
  for (const name of SAMPLE) await cp(join(packageRoot, 'documents', name), join(documents, name));
  const text =
    'Fighters of Boko Haram attacked a military post near Baga on Monday.\nNothing more.\n';
  await mkdir(join(documents, 'north'));
  await mkdir(join(documents, 'south'));
  for (const [file, content] of [
    ['north/report.txt', `Baga again\n\n${text}`],
    ['south/report.md', `---\npublisher: A Wire\ndate: 2021-03-02\n---\n\n# Baga\n\n${text}`],
    ['twin.txt', text],
    ['another twin.txt', text],
    [
      'page.html',
      `<html lang="en"><title>Raid</title><body><h1>Raid</h1><p>${text}</p></body></html>`,
    ],
    ['what? "so".txt', 'ISWAP leader Abu Musab al-Barnawi was killed in Borno, the army said.\n'],
  ] as const)
    await writeFile(join(documents, file), content);
  await importAll([documents]);
  await importAll([await annotated()], { annotationsEnding: '.gold.json' });
  const before = await digest(database);
  const out = await exportTo('all');

  await wipe(database);
  const { failed, skipped } = await importAll([out]);
  expect({ failed, skipped }).toEqual({ failed: 0, skipped: 0 });
  expect((await check(database)).violations).toEqual([]);
  expect(await digest(database)).toBe(before);
});

it('brings what was decided along, what was undone too', async () => {
  await wipe(database);
  await importAll([await annotated()], { annotationsEnding: '.gold.json' });
  const rows = async (statement: string, field: string) =>
    (await database.read(statement, { after: '', limit: int(5) })).map((row) => String(row[field]));
  const [first = '', second = '', third = '', fourth = ''] = await rows('claimPage', 'id');
  const [source = ''] = await rows('sourcePage', 'id');
  const [document = ''] = await rows('documentPage', 'id');
  const ask = async (request: DecisionRequest) =>
    (await decide(database, request, 'ann')).decision.id;
  await ask({ kind: 'review', claim: first, verdict: 'rejected', note: 'misread' });
  await ask({ kind: 'credibility', claim: second, credibility: 2 });
  await ask({ kind: 'reliability', source, reliability: 'B' });
  await ask({ kind: 'correct', claim: third, certainty: 'hedged', firstDate: '2019-04' });
  await ask({
    kind: 'mention',
    document,
    mentionKind: 'Organization',
    spans: [{ start: 0, end: 12 }],
  });
  const undone = await ask({ kind: 'review', claim: fourth, verdict: 'rejected' });
  await undo(database, undone, { by: 'bob' });
  const before = await digest(database);
  const log = await readDecisionList(database, { limit: 50 });
  const out = await exportTo('decided');

  await wipe(database);
  const { failed } = await importAll([out]);
  expect(failed).toBe(0);
  expect((await check(database)).violations).toEqual([]);
  expect(await digest(database)).toBe(before);
  expect(await readDecisionList(database, { limit: 50 })).toEqual(log);
  // What came along can be undone like what was decided here.
  for (const { id, kind, active } of log.decisions)
    if (active && kind !== 'undo') await undo(database, id, { by: 'eve' });
  expect((await check(database)).violations).toEqual([]);
  const bare = await digest(database);
  await wipe(database);
  await importAll([await annotated()], { annotationsEnding: '.gold.json' });
  expect(await digest(database)).toBe(bare);
});

it('writes only the documents that a part of the graph rests on', async () => {
  await wipe(database);
  await importAll([await annotated()], { annotationsEnding: '.gold.json' });
  const [edge] = await all(graphSource(database).edges());
  if (!edge) throw new Error('The annotated documents state nothing.');
  const files = claims.files?.(graphSource(database, { relationships: [edge.id] })) ?? none();
  const paths = (await all(files)).map((file) => file.path);
  const cited = new Set(edge.evidence.map((piece) => piece.document));
  expect(paths.sort()).toEqual([...cited].flatMap((d) => [`${d}.claims.json`, `${d}.txt`]).sort());
});

it('does not mix with what a folder holds already', async () => {
  await exportTo('once');
  await expect(exportTo('once')).rejects.toThrow(/is not empty\. Name a new folder/);
});
