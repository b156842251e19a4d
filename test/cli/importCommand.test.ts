import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '../../src/graph/connection.ts';
import { runReadOnlyQuery } from '../../src/graph/queries/readOnlyQuery.ts';
import { testDatabase, testDataFolder, wipe } from '../support/database.ts';
import { runCommand, runCommandWith } from './runCommand.ts';

let database: Database;
let folder: string;
const folders: string[] = [];

beforeEach(async () => {
  database = await testDatabase();
  await wipe(database);
  folder = await mkdtemp(join(tmpdir(), 'sightline-import-command-'));
  folders.push(folder);
});
afterAll(() => Promise.all(folders.map((f) => rm(f, { recursive: true, force: true }))));

const data = (): string[] => ['--data', testDataFolder()];
const names = async (): Promise<unknown[]> =>
  (
    await runReadOnlyQuery(database, 'MATCH (d:Document) RETURN d.name ORDER BY d.name')
  ).rows.flat();

describe('sightline import', () => {
  it('takes a list of files from the input, one a line or behind NULs', async () => {
    await writeFile(join(folder, 'a.txt'), 'Reds attacked Blues.');
    await writeFile(join(folder, 'b c.txt'), 'Blues attacked Greens.');
    const paths = ['a.txt', 'b c.txt'].map((name) => join(folder, name));
    const listed = await runCommandWith(`${paths.join('\n')}\n`, 'import', ...data(), '-');
    expect(listed).toMatchObject({ code: 0, err: '' });
    expect(await names()).toEqual(['a', 'b c']);
    const again = await runCommandWith(`${paths.join('\0')}\0`, 'import', ...data(), '-0', '-');
    expect(again.out).toContain('0 imported, 2 unchanged');
  });

  it('reads the columns that are named, and says how else where none is known', async () => {
    const path = join(folder, 'news.csv');
    await writeFile(path, 'a,b\nTitle,Reds attacked Blues.\n');
    const unknown = await runCommand('import', ...data(), path);
    expect(unknown.code).toBe(1);
    expect(unknown.err).toMatch(/news\.csv: has no column .*--columns text=NAME/);
    const named = await runCommand('import', ...data(), path, '--columns', 'text=b,title=a');
    expect(named.code).toBe(0);
    expect(named.err).toContain('text from "b", title from "a"');
    expect(await names()).toEqual(['news.csv/Title']);
  });

  it('refuses options that make no sense', async () => {
    expect((await runCommand('import', ...data(), folder, '--columns', 'body')).err).toContain(
      '--columns: "body" is no pair',
    );
    expect((await runCommand('import', ...data(), '--watch', '-')).err).toContain(
      '--watch and - do not go together',
    );
    expect((await runCommand('import', ...data(), folder, '-0')).err).toContain('-0 is for a list');
  });
});
