import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Database } from '../../src/graph/connection.ts';
import { decide } from '../../src/graph/decisions/decide.ts';
import { int } from '../../src/graph/values.ts';
import { packageRoot } from '../../src/packageRoot.ts';
import { testDatabase, testDataFolder, wipe } from '../support/database.ts';
import { runCommand } from './runCommand.ts';

const folder = mkdtempSync(join(tmpdir(), 'sightline-decisions-'));
const sightline = (...args: readonly string[]) => runCommand(...args, '--data', testDataFolder());
let database: Database;
let id: string;

beforeAll(async () => {
  const reports = join(folder, 'reports');
  mkdirSync(reports);
  const file = '01_rashad_checkpoint_wire.txt';
  cpSync(join(packageRoot, 'corpus', 'devset', file), join(reports, file));
  database = await testDatabase();
  await wipe(database);
  await sightline('import', reports);
  const [row] = await database.read('claimPage', { after: '', limit: int(1) });
  const claim = String(row?.id);
  const { decision } = await decide(
    database,
    { kind: 'review', claim, verdict: 'rejected', note: 'misread' },
    'ann',
  );
  id = decision.id;
});
afterAll(() => rmSync(folder, { recursive: true }));

it('lists decisions with who made them, when, and what they changed', async () => {
  const { code, out } = await sightline('decisions');
  expect(code).toBe(0);
  expect(out).toMatch(new RegExp(`ann {2}review {2}${id} .*: unreviewed → rejected \\(misread\\)`));
  const json = await sightline('decisions', '--kind', 'review', '--by', 'ann', '--json');
  expect(JSON.parse(json.out)).toMatchObject({ decisions: [{ id, active: true }] });
  expect((await sightline('decisions', '--by', 'nobody')).out).toBe('');
  expect(await sightline('decisions', '--kind', 'guess')).toMatchObject({ code: 2 });
});

it('undoes one by its id, and writes all of them to a file', async () => {
  const undone = await sightline('decisions', 'undo', id, '--by', 'bob', '--note', 'it was right');
  expect([undone.code, undone.out]).toEqual([0, expect.stringContaining('rejected → unreviewed')]);
  expect((await sightline('decisions', 'undo', id)).err).toMatch(/undone already, by bob/);
  const file = join(folder, 'decisions.json');
  expect((await sightline('decisions', '--out', file)).out).toContain('2 decisions');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject([
    { kind: 'undo', by: 'bob', note: 'it was right', body: { decision: id }, active: true },
    { id, kind: 'review', active: false, body: { verdict: 'rejected' } },
  ]);
});

it('reads all texts anew and tells that every decision still stands', async () => {
  const { code, out } = await sightline('reextract');
  expect([code, out]).toEqual([
    0,
    expect.stringContaining('All decisions that stood still stand.'),
  ]);
});
