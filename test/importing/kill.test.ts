/**
 * Importers and the database are killed while they write. Afterwards nothing half-written may be there, what was
 * acknowledged must be, and finishing the import must give the graph that an undisturbed one gives.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { check } from '../../src/graph/check.ts';
import { connect, type Database } from '../../src/graph/connection.ts';
import { digest } from '../../src/graph/digest.ts';
import { systemErrorCode } from '../../src/graph/managed/managedServerError.ts';
import { packageRoot } from '../../src/packageRoot.ts';

const DOCUMENTS = 240;
const PLACES = ['Goma', 'Sirte', 'Marib', 'Menaka', 'Tikrit', 'Idlib'];
const GROUPS = ['M23', 'al-Shabaab', 'ISIS', 'the Houthis', 'Boko Haram', 'Hayat Tahrir al-Sham'];
const WEAPONS = [
  'PKM machine guns',
  'Type 56 rifles',
  'RPG-7 launchers',
  '81 mm mortars',
  'DJI Mavic drones',
];

let root: string;
let archive: string;
const importers = new Set<ChildProcess>();

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'sightline-kill-'));
  archive = await mkdtemp(join(tmpdir(), 'sightline-archive-'));
  const pick = (list: readonly string[], n: number): string => list[n % list.length] ?? '';
  for (let n = 0; n < DOCUMENTS; n++)
    await writeFile(
      join(archive, `report-${n}.txt`),
      `Report ${n}.\n\nFighters of ${pick(GROUPS, n)} attacked Unit ${n} Brigade near ${pick(PLACES, n + 1)}. The army seized ${pick(WEAPONS, n)} from ${pick(GROUPS, n)} in ${pick(PLACES, n)}.\n`,
    );
});

afterAll(async () => {
  for (const importer of importers) importer.kill('SIGKILL');
  await rm(root, { recursive: true, force: true });
  await rm(archive, { recursive: true, force: true });
});

const environment = (): NodeJS.ProcessEnv => {
  const { NEO4J_URI: _own, ...env } = process.env;
  return env;
};

function startImport(data: string): ChildProcess {
  const importer = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      join(packageRoot, 'src/cli/main.ts'),
      'import',
      archive,
      '--data',
      data,
      '--quiet',
    ],
    {
      cwd: packageRoot,
      env: environment(),
      stdio: 'ignore',
    },
  );
  importers.add(importer);
  return importer;
}

const openGraph = (data: string): Promise<Database> =>
  connect({ dataFolder: data, env: environment() });

async function documentsIn(database: Database): Promise<number> {
  const session = await database.session('READ');
  try {
    const { records } = await session.run('MATCH (d:Document) RETURN count(d) AS n');
    return Number(records[0]?.get('n'));
  } finally {
    await session.close();
  }
}

async function provenDocuments(data: string): Promise<number> {
  const database = await openGraph(data);
  try {
    const result = await check(database);
    expect(result.violations).toEqual([]);
    return result.documents;
  } finally {
    await database.close();
  }
}

/** The process id of the running database. */
async function databasePid(data: string): Promise<number> {
  const file = join(data, 'endpoint.json');
  for (const deadline = Date.now() + 60_000; !existsSync(file); ) {
    if (Date.now() > deadline) throw new Error('The database did not start in 60 s.');
    await new Promise((wake) => setTimeout(wake, 50));
  }
  const { pid }: { pid: number } = JSON.parse(readFileSync(file, 'utf8'));
  return pid;
}

/** Kills the database; where it is just being started again after an earlier kill, there is nothing to kill. */
async function killDatabase(data: string): Promise<void> {
  try {
    process.kill(await databasePid(data), 'SIGKILL');
  } catch (error) {
    if (systemErrorCode(error) !== 'ESRCH') throw error;
  }
}

const sleep = (ms: number): Promise<void> => new Promise((wake) => setTimeout(wake, ms));

describe('an import that is killed', () => {
  it('leaves whole documents only, goes on where it was, and ends in the same graph', async () => {
    const disturbed = join(root, 'disturbed');
    let before = 0;
    for (const wait of [300, 1_500, 4_000]) {
      const importer = startImport(disturbed);
      await databasePid(disturbed);
      await sleep(wait);
      importer.kill('SIGKILL');
      if (importer.exitCode === null && importer.signalCode === null) await once(importer, 'exit');
      const documents = await provenDocuments(disturbed);
      expect(documents).toBeGreaterThanOrEqual(before);
      before = documents;
    }

    const importer = startImport(disturbed);
    await killDatabase(disturbed);
    await sleep(4_000);
    if (importer.exitCode === null) await killDatabase(disturbed);
    if (importer.exitCode === null) await once(importer, 'exit');
    expect(importer.exitCode).toBe(0);
    expect(await provenDocuments(disturbed)).toBe(DOCUMENTS);

    const undisturbed = join(root, 'undisturbed');
    const clean = startImport(undisturbed);
    await once(clean, 'exit');
    const [one, other] = [await openGraph(disturbed), await openGraph(undisturbed)];
    try {
      expect(await documentsIn(other)).toBe(DOCUMENTS);
      expect(await digest(one)).toBe(await digest(other));
    } finally {
      await one.close();
      await other.close();
    }
  }, 600_000);
});
