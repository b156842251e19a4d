/** The real command as a process of its own, on the database of this test run. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { packageRoot } from '../../src/packageRoot.ts';
import { testDatabase, testDataFolder, wipe } from '../support/database.ts';

const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
});

function start(...args: readonly string[]) {
  const { NEO4J_URI: _own, ...env } = process.env;
  const child = spawn(
    process.execPath,
    [
      ...['--import', 'tsx', join(packageRoot, 'src', 'cli', 'main.ts')],
      ...['start', '--no-open', '--data', testDataFolder(), ...args],
    ],
    { cwd: packageRoot, env, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  running.add(child);
  const said = { out: '', err: '' };
  child.stdout?.on('data', (chunk) => {
    said.out += String(chunk);
  });
  child.stderr?.on('data', (chunk) => {
    said.err += String(chunk);
  });
  const ended = once(child, 'close').then(([code]) => code);
  return { child, said, ended };
}

async function until<T>(look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; ) {
    const seen = await look();
    if (seen !== undefined) return seen;
    await new Promise((wake) => setTimeout(wake, 50));
  }
  throw new Error('It did not come within a minute.');
}

describe('sightline start', () => {
  it('serves at once, becomes ready with the sample corpus, and ends at Ctrl C', async () => {
    await wipe(await testDatabase());
    const { child, said, ended } = start('--port', '0');
    const url = await until(() => /Sightline is at (http:\S+)/.exec(said.out)?.[1]);
    const health = async (): Promise<{ status: string }> =>
      (await fetch(`${url}/api/health`)).json();
    expect(['starting', 'importing', 'ready']).toContain((await health()).status);
    await until(async () => ((await health()).status === 'ready' ? true : undefined));
    const summary: { documents: number } = await (await fetch(`${url}/api/summary`)).json();
    expect(summary.documents).toBeGreaterThanOrEqual(12);
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    await wipe(await testDatabase());
  });

  it('takes the port that it was given or none', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { said, ended } = start('--port', String(port), '--no-sample');
    expect(await ended).toBe(1);
    expect(said.err).toMatch(new RegExp(`^Port ${port} is taken by another program\\. .*\n$`));
    other.close();
  });
});
