/** A folder of files that are broken or made to do harm, through the real command: each is told, and the good ones arrive. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { check } from '../../src/graph/check.ts';
import type { Database } from '../../src/graph/connection.ts';
import { runReadOnlyQuery } from '../../src/graph/queries/readOnlyQuery.ts';
import { packageRoot } from '../../src/packageRoot.ts';
import { testDatabase, testDataFolder, wipe } from '../support/database.ts';
import { GOOD, HOSTILE, writeHostileFiles } from '../support/hostileFiles.ts';

/** Of the importer with its workers, run from its sources, which takes half as much again; and of the whole import. */
const MOST_MEGABYTES = 900;
const MOST_MS = 600_000;

let database: Database;
let folder: string;
let lines: readonly string[];
let imported: ReadonlySet<string>;
let peak = 0;
let exitCode: unknown;

beforeAll(async () => {
  database = await testDatabase();
  await wipe(database);
  folder = await mkdtemp(join(tmpdir(), 'sightline-hostile-'));
  await writeHostileFiles(folder);
  const { NEO4J_URI: _own, ...env } = process.env;
  const importer = spawn(
    process.execPath,
    ['--import', 'tsx', join(packageRoot, 'src/cli/main.ts'), 'import', folder].concat([
      '--data',
      testDataFolder(),
    ]),
    { cwd: packageRoot, env, stdio: ['ignore', 'pipe', 'pipe'], timeout: MOST_MS },
  );
  let told = '';
  importer.stderr.on('data', (piece) => {
    told += String(piece);
  });
  importer.stdout.resume();
  const watch = setInterval(() => {
    peak = Math.max(peak, megabytesOf(importer.pid));
  }, 200);
  [exitCode] = await once(importer, 'close');
  clearInterval(watch);
  lines = told.split('\n').filter(Boolean);
  const { rows } = await runReadOnlyQuery(database, 'MATCH (f:File) RETURN f.name');
  imported = new Set(rows.map(([name]) => String(name)));
}, MOST_MS + 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Where the system tells; else nothing is measured. */
function megabytesOf(pid: number | undefined): number {
  try {
    return (
      Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
    );
  } catch {
    return 0;
  }
}

const linesAbout = (path: string): string[] =>
  lines.filter((line) => line.includes(join(folder, path)));

/** Under its own name or its path, with its ending or without; of an archive, anything in it. */
const isImported = (path: string): boolean => {
  const own = [path, path.replace(/\.[^./]+$/, '')].flatMap((p) => [p, p.split('/').at(-1) ?? p]);
  return [...imported].some((name) => own.some((o) => name === o || name.startsWith(`${o}/`)));
};

describe('a folder of hostile files', () => {
  it('is large enough to mean something', () => {
    expect(Object.keys(HOSTILE).length).toBeGreaterThanOrEqual(60);
  });

  it('is imported to its end, within its limits of memory and time', () => {
    expect(exitCode).toBe(1);
    expect(peak).toBeLessThan(MOST_MEGABYTES);
  });

  it.each(Object.keys(HOSTILE))('tells what became of %j', (path) => {
    const { expected } = HOSTILE[path] ?? { expected: 'imported' };
    const about = linesAbout(path);
    if (expected === 'imported') expect(isImported(path)).toBe(true);
    else if (expected === 'left out') {
      expect(about).toEqual([]);
      expect(isImported(path)).toBe(false);
    } else if (expected === 'either') expect(isImported(path) || about.length === 1).toBe(true);
    else if (expected === 'skipped')
      expect(about).toEqual([expect.stringContaining('no document of a format that is read')]);
    else expect(about).toContainEqual(expect.stringMatching(expected));
  });

  it('gives no error that does not say what is wrong', () => {
    for (const line of lines)
      expect(line).not.toMatch(/reader failed|should not happen|undefined|\[object|TypeError/);
  });

  it('does not keep good files from the graph, and leaves it sound', async () => {
    for (const path of GOOD) expect(isImported(path)).toBe(true);
    expect((await check(database)).violations).toEqual([]);
    expect(
      (
        await runReadOnlyQuery(
          database,
          'MATCH (d:Document) WHERE d.text CONTAINS "root:" RETURN d.name',
        )
      ).rows,
    ).toEqual([]);
  });
});
