/** What a command writes: results on the output, everything about how it went on the error output. */
import type { Writable } from 'node:stream';

export interface OutputOptions {
  readonly out: Writable & { readonly isTTY?: boolean };
  readonly err: Writable & { readonly isTTY?: boolean };
  readonly json: boolean;
  readonly quiet: boolean;
}

export class Output {
  readonly json: boolean;
  readonly quiet: boolean;
  readonly out: OutputOptions['out'];
  readonly err: OutputOptions['err'];

  constructor({ out, err, json, quiet }: OutputOptions) {
    this.out = out;
    this.err = err;
    this.json = json;
    this.quiet = quiet;
  }

  /** A line of the result. */
  line(text = ''): void {
    this.out.write(`${text}\n`);
  }

  /** The whole result, for programs. */
  value(result: unknown): void {
    this.line(JSON.stringify(result, null, this.out.isTTY ? 2 : undefined));
  }

  /** A line that is pleasant to know: not with `--quiet`, and not among JSON. */
  note(text: string): void {
    if (!this.quiet && !this.json) this.line(text);
  }

  /** One line about something that went wrong: what, where, what to do. */
  problem(message: string): void {
    this.err.write(`${oneLine(message)}\n`);
  }

  /** Whether progress may be drawn over itself. */
  get drawsProgress(): boolean {
    return this.err.isTTY === true && !this.quiet;
  }
}

export const oneLine = (text: string): string => text.trim().replace(/\s*\n\s*/g, ' ');
