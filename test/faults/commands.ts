/** The real commands as processes of their own, with what they acknowledged. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { systemErrorCode } from '../../src/graph/managed/managedServerError.ts';
import { packageRoot } from '../../src/packageRoot.ts';

const running = new Set<ChildProcess>();

export function endAll(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** The user's own database must not be met. */
export const environment = (): NodeJS.ProcessEnv => {
  const { NEO4J_URI: _own, ...env } = process.env;
  return env;
};

export interface RunningCommand {
  readonly child: ChildProcess;
  readonly said: { out: string; err: string };
  /** The exit code; none when it was killed. */
  readonly ended: Promise<number | null>;
}

export function command(
  args: readonly string[],
  env: NodeJS.ProcessEnv = environment(),
  wrap: readonly string[] = [],
): RunningCommand {
  const [program = '', ...rest] = [
    ...wrap,
    process.execPath,
    ...['--import', 'tsx', join(packageRoot, 'src', 'cli', 'main.ts')],
    ...args,
  ];
  const child = spawn(program, rest, { cwd: packageRoot, env, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    said.out += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    said.err += String(chunk);
  });
  const ended = once(child, 'close').then(() => {
    running.delete(child);
    return child.exitCode;
  });
  return { child, said, ended };
}

/** Waits for its end; what it complained of is told where it fails. */
export async function succeeds(run: RunningCommand): Promise<RunningCommand> {
  const code = await run.ended;
  if (code !== 0) throw new Error(`The command ended with code ${code}: ${run.said.err}`);
  return run;
}

export const hasEnded = ({ child }: RunningCommand): boolean =>
  child.exitCode !== null || child.signalCode !== null;

/** Names of documents that an import said were in the graph, by what it said of them. */
export function acknowledged({ said }: RunningCommand): {
  imported: string[];
  unchanged: string[];
} {
  const named = (status: string): string[] =>
    [...said.out.matchAll(new RegExp(`^${status} {2}(\\S+).*\n`, 'gm'))].map(
      ([, name = '']) => name,
    );
  return { imported: named('imported'), unchanged: named('unchanged') };
}

const endpointSchema = z.object({
  pid: z.number(),
  port: z.number(),
  username: z.string(),
  password: z.string(),
});

/** How the database of a data folder is reached, and its process. */
export const endpointOf = (data: string) =>
  endpointSchema.parse(JSON.parse(readFileSync(join(data, 'endpoint.json'), 'utf8')));

/** @returns whether there was one to kill: it may just be starting again */
export function killDatabase(data: string): boolean {
  try {
    return process.kill(endpointOf(data).pid, 'SIGKILL');
  } catch (error) {
    if (systemErrorCode(error) === 'ESRCH') return false;
    throw error;
  }
}

export const sleep = (ms: number): Promise<void> => new Promise((wake) => setTimeout(wake, ms));

export async function until<T>(look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (const deadline = Date.now() + 400_000; Date.now() < deadline; ) {
    const seen = await look();
    if (seen !== undefined) return seen;
    await sleep(50);
  }
  throw new Error('It did not come in time.');
}
