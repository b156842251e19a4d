/** The command line as a function: arguments and streams in, an exit code out. */
import { CommanderError, Command as Program } from 'commander';
import { packageVersion } from '../packageRoot.ts';
import { type Command, type CommandContext, UsageError } from './command.ts';
import { COMMANDS } from './commands.ts';
import { Output, type OutputOptions, oneLine } from './output.ts';

export interface Streams extends Pick<OutputOptions, 'out' | 'err'> {
  readonly env: NodeJS.ProcessEnv;
  /** That of the process where it is not given. */
  readonly input?: CommandContext['input'];
}

const DEFAULT_DATA_FOLDER = '.sightline';

/** @param args what stands after `sightline` */
export async function runCommandLine(args: readonly string[], streams: Streams): Promise<number> {
  let exitCode = 0;
  const program = buildProgram(streams, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    streams.err.write(`${explain(error, streams.env)}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
  return exitCode;
}

function buildProgram(streams: Streams, exitWith: (code: number) => void): Program {
  const program = new Program('sightline')
    .description('Documents in, a knowledge graph out, in which every relation shows its sentence.')
    .version(packageVersion(), '-V, --version')
    .showHelpAfterError(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => streams.out.write(text),
      writeErr: (text) => streams.err.write(text),
      outputError: (text, write) => write(`${oneLine(text)}\n`),
    });
  for (const command of COMMANDS) addCommand(program, command, streams, exitWith);
  return program;
}

function addCommand(
  program: Program,
  command: Command,
  streams: Streams,
  exitWith: (code: number) => void,
): void {
  const sub = program.command(command.name).description(command.summary);
  for (const a of command.arguments) sub.argument(a.name, a.description);
  for (const o of command.options) sub.option(o.flags, o.description);
  sub
    .option('--data <folder>', 'where the graph and its database lie', DEFAULT_DATA_FOLDER)
    .option('--json', 'write the result as JSON')
    .option('--quiet', 'write results and errors only');
  if (command.examples) {
    const width = Math.max(...command.examples.map(([call]) => call.length));
    const lines = command.examples.map(([call, does]) => `  ${call.padEnd(width)}  ${does}`);
    sub.addHelpText('after', `\nExamples:\n${lines.join('\n')}`);
  }
  sub.action(async () => {
    const options: Record<string, unknown> = sub.opts();
    const output = new Output({
      ...streams,
      json: options.json === true,
      quiet: options.quiet === true,
    });
    const done = await command.run(
      { arguments: sub.processedArgs, options },
      {
        dataFolder: String(options.data),
        output,
        env: streams.env,
        input: streams.input ?? process.stdin,
      },
    );
    exitWith(done ? 0 : 1);
  });
}

/** Errors of ours tell all in one line; with SIGHTLINE_DEBUG set, the stack too. */
function explain(error: unknown, env: NodeJS.ProcessEnv): string {
  if (!(error instanceof Error)) return oneLine(String(error));
  const isOurs = error.name !== 'Error' && !BUILT_IN.has(error.name);
  const hint = isOurs ? '' : ' (this should not happen; set SIGHTLINE_DEBUG=1 to see where it did)';
  const line = oneLine(error.message) + hint;
  return env.SIGHTLINE_DEBUG ? `${line}\n${error.stack ?? ''}` : line;
}

const BUILT_IN = new Set(['TypeError', 'RangeError', 'ReferenceError', 'SyntaxError']);
