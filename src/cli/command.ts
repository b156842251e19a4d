/**
 * What a command is: what `--help` shows of it, and how it runs. A command's file is loaded for every call, `--help`
 * too, so that everything heavy is imported inside of `run`.
 */
import type { Readable } from 'node:stream';
import type { Output } from './output.ts';

export interface CommandArgument {
  /** Commander's notation: `<path...>`, `[folder]`. */
  readonly name: string;
  readonly description: string;
}

export interface CommandOption {
  /** Commander's notation: `--port <number>`. */
  readonly flags: string;
  readonly description: string;
}

/** What commander parsed: arguments in order, options by their long name in camel case. */
export interface CommandInput {
  readonly arguments: readonly (string | readonly string[] | undefined)[];
  readonly options: Readonly<Record<string, unknown>>;
}

export interface CommandContext {
  /** The folder of `--data`. */
  readonly dataFolder: string;
  readonly output: Output;
  /** The standard input. */
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly env: NodeJS.ProcessEnv;
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly arguments: readonly CommandArgument[];
  readonly options: readonly CommandOption[];
  /** Shown below the help: a call and what it does. */
  readonly examples?: readonly (readonly [call: string, does: string])[];
  /** Resolves to whether all was done: the exit code is 0 only then. */
  run(input: CommandInput, context: CommandContext): Promise<boolean>;
}

/** What was typed cannot be: an option without sense, arguments that do not go together. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
