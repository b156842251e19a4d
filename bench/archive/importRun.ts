/** `sightline import` as a process of its own: how long it takes from start to end, and the most memory that it held. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../../src/packageRoot.ts';

const SAMPLED_EVERY_MS = 200;

export interface ImportRun {
  readonly seconds: number;
  /** Of the process with all its threads; absent where the system does not tell. */
  readonly peakMegabytes?: number;
}

export async function runImport(folder: string, data: string): Promise<ImportRun> {
  const { NEO4J_URI: _own, ...env } = process.env;
  const began = performance.now();
  const child = spawn(
    process.execPath,
    [join(packageRoot, 'bin', 'sightline.js'), 'import', folder, '--data', data],
    { env, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  let peak: number | undefined;
  const sample = setInterval(async () => {
    peak = (await highestMemory(child.pid)) ?? peak;
  }, SAMPLED_EVERY_MS);
  const [code] = await once(child, 'close');
  clearInterval(sample);
  if (code !== 0) throw new Error(`The import ended with code ${code}.`);
  const seconds = (performance.now() - began) / 1000;
  return { seconds, ...(peak !== undefined && { peakMegabytes: peak }) };
}

/** What Linux keeps as the most that a process has held. */
async function highestMemory(pid: number | undefined): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /VmHWM:\s*(\d+)/.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1000;
}
