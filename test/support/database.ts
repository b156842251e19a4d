/** The real Neo4j of this test run: one for all test files, started by the first that asks. */
import { spawn } from 'node:child_process';
import { existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { connect, type Database } from '../../src/graph/connection.ts';
import { packageRoot } from '../../src/packageRoot.ts';

let connected: Promise<Database> | undefined;

/** The data folder of this run, for tests that start a command with `--data`. It shares this database. */
export function testDataFolder(): string {
  const folder = process.env.SIGHTLINE_TEST_DATA;
  if (!folder)
    throw new Error('SIGHTLINE_TEST_DATA is not set: run the tests with jest, by `npm test`.');
  return folder;
}

/** A database that may hold what other test files left: `wipe` it first. Closed after the file's last test. */
export function testDatabase(): Promise<Database> {
  connected ??= startOnce(testDataFolder()).then((env) =>
    connect({ dataFolder: testDataFolder(), env }),
  );
  return connected;
}

/** Removes all nodes and relationships; constraints and indexes stay. */
export async function wipe(database: Database): Promise<void> {
  const session = await database.session('WRITE');
  try {
    await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS');
  } finally {
    await session.close();
  }
}

/** The rows of a statement, a value a column; it may write. */
export async function rowsOf(database: Database, text: string): Promise<unknown[][]> {
  const session = await database.session('WRITE');
  try {
    const { records } = await session.run(text);
    return records.map((r) => r.keys.map((key) => r.get(key)));
  } finally {
    await session.close();
  }
}

afterAll(async () => {
  const database = await connected?.catch(() => undefined);
  await database?.close();
});

async function startOnce(folder: string): Promise<NodeJS.ProcessEnv> {
  const { NEO4J_URI: _own, ...env } = process.env;
  if (!existsSync(join(folder, 'holder.pid'))) {
    const log = openSync(join(folder, 'holder.log'), 'a');
    const script = join(packageRoot, 'test', 'support', 'holdServer.ts');
    // Not this process: files of one run may run in several, one after another.
    const command = ['--import', 'tsx', script, folder, process.env.SIGHTLINE_TEST_RUN ?? ''];
    spawn(process.execPath, command, {
      cwd: packageRoot,
      env,
      stdio: ['ignore', log, log],
      detached: true,
    }).unref();
  }
  for (const deadline = Date.now() + 110_000; !existsSync(join(folder, 'endpoint.json')); ) {
    const complaint = readFileSync(join(folder, 'holder.log'), 'utf8');
    if (complaint.includes('Error') || Date.now() > deadline) {
      throw new Error(`The test database did not start: ${complaint || 'no answer in 110 s'}`);
    }
    await new Promise((wake) => setTimeout(wake, 50));
  }
  return env;
}
