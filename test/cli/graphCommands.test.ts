import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { packageRoot } from '../../src/packageRoot.ts';
import { testDatabase, testDataFolder, wipe } from '../support/database.ts';
import { runCommand } from './runCommand.ts';

const folder = mkdtempSync(join(tmpdir(), 'sightline-cli-'));
const reports = join(folder, 'reports');
const data = ['--data', testDataFolder()];

const sightline = (...args: readonly string[]) => runCommand(...args, ...data);
const importReports = () => sightline('import', reports, '--annotations', '.gold.json');

beforeAll(async () => {
  const devset = join(packageRoot, 'corpus', 'devset');
  mkdirSync(reports);
  for (const file of ['01_rashad_checkpoint_wire.txt', '04_ied_components_fieldnote.md'])
    for (const each of [file, file.replace(/\.\w+$/, '.gold.json')])
      cpSync(join(devset, each), join(reports, each));
  writeFileSync(join(reports, 'table.csv'), 'a,b');
  await wipe(await testDatabase());
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('sightline import', () => {
  it('tells of each document, and of each file that is none', async () => {
    const { code, out, err } = await importReports();
    expect(code).toBe(0);
    expect(out).toMatch(/^imported {2}01_rashad_checkpoint_wire {2}\d+ entities, \d+ claims$/m);
    expect(out).toContain('2 imported, 0 unchanged, 1 skipped, 0 failed');
    expect(err).toMatch(/table\.csv: holds no rows/);
  });

  it('passes over what is there', async () => {
    const { code, out } = await importReports();
    expect([code, out.split('\n').at(-2)]).toEqual([
      0,
      '0 imported, 2 unchanged, 1 skipped, 0 failed',
    ]);
  });

  it('fails when a file failed, tells which, and goes on with the rest', async () => {
    const broken = join(folder, 'broken');
    mkdirSync(broken);
    writeFileSync(join(broken, 'scan.txt'), '%PDF-1.7\n%âãÏÓ\n1 0 obj');
    writeFileSync(join(broken, 'fine.txt'), 'The group fired a mortar at Mosul.');
    const { code, out, err } = await sightline('import', broken, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ imported: 1, failed: 1 });
    expect(err).toMatch(/scan\.txt: is no PDF that can be read, or a damaged one/);
  });

  it('fails when there is nothing to import', async () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    const { code, err } = await sightline('import', empty);
    expect(code).toBe(1);
    expect(err).toContain('no documents there');
  });
});

describe('sightline query', () => {
  const WEAPONS =
    'MATCH (w:Weapon {name: $name}) RETURN w.name AS weapon, w.documents AS documents, labels(w) AS labels';

  it('prints an aligned table', async () => {
    const { code, out } = await sightline(
      'query',
      "UNWIND [['ISIS', 3], ['a, \"b\"', null]] AS r RETURN r[0] AS name, r[1] AS n",
    );
    expect(code).toBe(0);
    expect(out).toBe('name    n\n──────  ─\nISIS    3\na, "b"\n\n2 rows\n');
  });

  it('prints CSV, and JSON with columns and rows', async () => {
    const cypher = 'RETURN \'a, "b"\' AS name, [1, 2] AS list, null AS none';
    expect((await sightline('query', cypher, '--csv')).out).toBe(
      'name,list,none\n"a, ""b""","[1,2]",\n',
    );
    expect(JSON.parse((await sightline('query', cypher, '--json')).out)).toEqual({
      columns: ['name', 'list', 'none'],
      rows: [['a, "b"', [1, 2], null]],
      truncated: false,
    });
  });

  it('takes parameters', async () => {
    const name = 'no such weapon';
    const { code, out } = await sightline('query', WEAPONS, '--params', JSON.stringify({ name }));
    expect([code, out.includes('0 rows')]).toEqual([0, true]);
  });

  it('takes parameters one by one, a name given again as a list', async () => {
    const { out } = await sightline(
      'query',
      'RETURN $n + 1 AS n, $names AS names, $date AS date',
      ...['--param', 'n=2', '--param', 'names=a', '--param', 'names=b', '--param', 'date=2024-01'],
      '--json',
    );
    expect(JSON.parse(out).rows).toEqual([[3, ['a', 'b'], '2024-01']]);
  });

  it('cuts the rows at --rows and says so', async () => {
    const { code, out, err } = await sightline(
      ...['query', 'UNWIND range(1, 9) AS n RETURN n', '--rows', '2', '--json'],
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({ columns: ['n'], rows: [[1], [2]], truncated: true });
    expect(err).toContain('These are the first 2 rows; there are more.');
  });

  it('runs a statement of the library with values read by their types', async () => {
    const { code, out } = await sightline(
      ...['query', '--library', 'hubs', '--param', 'kind=Weapon', '--param', 'most=1', '--json'],
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      columns: ['entity', 'relations', 'types', 'documents'],
      rows: [
        [
          expect.objectContaining({ labels: expect.arrayContaining(['Weapon']) }),
          expect.any(Number),
          expect.any(Array),
          expect.any(Number),
        ],
      ],
    });
  });

  it('lists the library, for people and for programs', async () => {
    const { out } = await runCommand('query', '--list');
    expect(out).toMatch(/^Weapons$/m);
    expect(out).toMatch(/^ {2}weaponsOfGroup +Weapons of a group {2}\(group\)$/m);
    const { statements } = JSON.parse((await runCommand('query', '--list', '--json')).out);
    expect(statements).toContainEqual(expect.objectContaining({ id: 'weaponsOfGroup' }));
  });

  it.each([
    [['--library', 'weaponsOfGroup'], 2, /\$group has no value\. The group/],
    [['--library', 'weaponsOfGroup', '--param', 'grop=a'], 2, /There is no \$grop/],
    [['--library', 'hubs', '--param', 'most=many'], 2, /\$most takes a whole number from 1/],
    [['--library', 'weaponsOfGrup'], 1, /Nearest: weaponsOfGroup/],
    [['--library', 'hubs', '--param', 'most'], 2, /--param most has no value/],
    [['RETURN 1', '--library', 'hubs'], 2, /Give one of/],
  ])('refuses %j in one line', async (args, code, message) => {
    const refused = await sightline('query', ...args);
    expect(refused).toMatchObject({ code, out: '' });
    expect(refused.err).toMatch(message);
    expect(refused.err.trimEnd()).not.toContain('\n');
  });

  it('answers a file of queries by id, and fails when one of them did', async () => {
    const file = join(folder, 'queries.json');
    writeFileSync(
      file,
      JSON.stringify({
        one: 'RETURN 1 AS n',
        bad: 'MATCH (n) DELETE n',
        two: { cypher: 'RETURN $n AS n', params: { n: 2 } },
      }),
    );
    const { code, out, err } = await sightline('query', '--file', file);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      one: { columns: ['n'], rows: [[1]], truncated: false },
      two: { rows: [[2]] },
      bad: { error: { code: expect.any(String) } },
    });
    expect(err).toMatch(/queries\.json: bad: /);
  });

  it.each([
    'MATCH (n) SET n.x = 1 RETURN n',
    "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    'MATCH (n RETURN n',
  ])('refuses %s in one line', async (cypher) => {
    const { code, out, err } = await sightline('query', cypher);
    expect([code, out]).toEqual([1, '']);
    expect(err.trim()).not.toBe('');
    expect(err.trimEnd()).not.toContain('\n');
  });
});

describe('sightline check and rebuild', () => {
  it('hold on what was imported, and a rebuild changes nothing', async () => {
    const digest = async () => (await sightline('check', '--digest')).out;
    const before = await digest();
    expect(before).toMatch(/^[0-9a-f]{64}\n$/);
    const { code, out } = await sightline('rebuild');
    expect([code, out]).toEqual([0, '3 documents, derived again\n']);
    expect(await digest()).toBe(before);
    const check = await sightline('check');
    expect([check.code, check.err]).toEqual([0, '']);
    expect(check.out).toMatch(/^3 documents, .*: all holds$/m);
  });

  it('fail on a graph that somebody changed, and say where', async () => {
    const database = await testDatabase();
    const session = await database.session('WRITE');
    await session.run('MATCH (c:Claim) WITH c LIMIT 1 SET c.quote = "somebody was here"');
    await session.close();
    const { code, err } = await sightline('check');
    expect(code).toBe(1);
    expect(err).toMatch(/claim \S+: /);
    await wipe(database);
  });
});
