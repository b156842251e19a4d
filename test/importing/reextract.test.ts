import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Extractor } from '../../src/extraction/extractor.ts';
import { ruleExtractor } from '../../src/extraction/ruleExtractor.ts';
import { check } from '../../src/graph/check.ts';
import type { Database } from '../../src/graph/connection.ts';
import { decide } from '../../src/graph/decisions/decide.ts';
import { digest } from '../../src/graph/digest.ts';
import { prepareSchema } from '../../src/graph/schema.ts';
import { int } from '../../src/graph/values.ts';
import { importPaths } from '../../src/importing/importPaths.ts';
import { reextract } from '../../src/importing/reextract.ts';
import { packageRoot } from '../../src/packageRoot.ts';
import { testDatabase, wipe } from '../support/database.ts';

let database: Database;
let folder: string;

beforeAll(async () => {
  database = await testDatabase();
  await wipe(database);
  await prepareSchema(database);
  folder = await mkdtemp(join(tmpdir(), 'sightline-reextract-'));
  const devset = join(packageRoot, 'corpus', 'devset');
  for (const file of [
    '01_rashad_checkpoint_wire.txt',
    '04_ied_components_fieldnote.md',
    '04_ied_components_fieldnote.gold.json',
  ])
    await cp(join(devset, file), join(folder, file));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Reads as the present one, but for the claims of one type. */
const without = (type: string): Extractor => ({
  name: 'test',
  version: `without ${type}`,
  extract(document) {
    const { claims, ...rest } = ruleExtractor.extract(document);
    return { ...rest, claims: claims.filter((c) => c.type !== type) };
  },
});

it('reads stored texts as an import would, keeps decisions, and tells which stand no more', async () => {
  await importPaths({
    database,
    extractor: ruleExtractor,
    paths: [folder],
    annotationsEnding: '.gold.json',
  });
  const before = await digest(database);
  // The same extractor reads the same, whatever the graph has lost of how a file looked.
  expect(await reextract({ database, extractor: ruleExtractor })).toMatchObject({
    documents: 2,
    annotated: 1,
    fallen: [],
  });
  expect(await digest(database)).toBe(before);

  const claims = (await database.read('claimPage', { after: '', limit: int(100) })).flatMap(
    (row) => {
      const { properties } = row;
      return typeof properties === 'object' &&
        properties &&
        'type' in properties &&
        'origin' in properties
        ? [{ id: String(row.id), type: String(properties.type), origin: properties.origin }]
        : [];
    },
  );
  const read = claims.filter((c) => c.origin === 'extracted');
  const [first] = read;
  const other = read.find((c) => c.type !== first?.type);
  if (!first || !other) throw new Error('The document states too little.');
  for (const { id } of [first, other])
    await decide(database, { kind: 'review', claim: id, verdict: 'confirmed' }, 'ann');
  const decided = await digest(database);

  const { fallen } = await reextract({ database, extractor: without(first.type) });
  expect(fallen.map((d) => d.what)).toHaveLength(1);
  expect((await check(database)).violations).toEqual([]);
  expect((await reextract({ database, extractor: without(first.type) })).fallen).toEqual([]);

  // What fell stands again when it is read again.
  await reextract({ database, extractor: ruleExtractor });
  expect(await digest(database)).toBe(decided);
});
