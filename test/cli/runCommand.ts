/** Runs a command in this process and collects what it writes. */
import { Readable, Writable } from 'node:stream';
import { runCommandLine } from '../../src/cli/program.ts';

export interface CommandResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

class Collector extends Writable {
  text = '';
  override _write(chunk: unknown, _encoding: BufferEncoding, done: () => void): void {
    this.text += String(chunk);
    done();
  }
}

export const runCommand = (...args: readonly string[]): Promise<CommandResult> =>
  runCommandWith('', ...args);

/** @param input what stands on the standard input */
export async function runCommandWith(
  input: string,
  ...args: readonly string[]
): Promise<CommandResult> {
  const out = new Collector();
  const err = new Collector();
  const { NEO4J_URI: _own, ...env } = process.env;
  const code = await runCommandLine(args, { out, err, env, input: Readable.from([input]) });
  return { code, out: out.text, err: err.text };
}
