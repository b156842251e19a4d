/** What the benches of a made-up graph share: its database, and how times are told. */
import { loadavg } from 'node:os';
import { connect, type Database } from '../src/graph/connection.ts';
import { filledFolder } from './web/filledFolder.ts';

/** About 100,000 claims. */
export const SIZE = { nodes: 28_000, edges: 84_000 };

/** The value below which that share of the times lies. Milliseconds. */
export const quantile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ??
  0;

export const ms = (time: number): string => time.toFixed(0);

export async function timed<T>(work: () => Promise<T>): Promise<{ time: number; result: T }> {
  const start = performance.now();
  const result = await work();
  return { time: performance.now() - start, result };
}

/** Figures are worth little where others work beside. */
export const loadLine = (): string =>
  `Load of the machine: ${loadavg()
    .map((l) => l.toFixed(1))
    .join(', ')}.`;

/** A managed database over the folder, whatever database the user's environment names. */
export function benchDatabase(dataFolder: string): Promise<Database> {
  const { NEO4J_URI: _own, ...env } = process.env;
  return connect({ dataFolder, env });
}

/** The database that holds the made-up graph; filled once, which takes minutes. */
export async function madeGraph(): Promise<Database> {
  process.stderr.write('Filling the graph; this is done once.\n');
  return benchDatabase(
    await filledFolder(SIZE, (what, done, total) => {
      if (done === total) process.stderr.write(`${what}: ${total}\n`);
    }),
  );
}
