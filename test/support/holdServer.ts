/**
 * Owns the database of one test run: `node --import tsx holdServer.ts DATA_FOLDER RUNNER_PID`. It is a process of its
 * own because test files come and go, and so do the processes that run them, with which the server would end.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { acquireServer } from '../../src/graph/managed/managedServer.ts';

const [dataFolder = '', runner = ''] = process.argv.slice(2);
writeFileSync(join(dataFolder, 'holder.pid'), String(process.pid));

function runnerLives(): boolean {
  try {
    process.kill(Number(runner), 0);
    return true;
  } catch {
    return false;
  }
}

try {
  const lease = await acquireServer({ dataFolder });
  const end = (): void => void lease.stop().finally(() => process.exit(0));
  process.once('SIGTERM', end);
  setInterval(() => runnerLives() || end(), 500);
} catch (error) {
  process.stderr.write(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
}
