/** `sightline start`: the database, the web server and the page, until Ctrl C. */
import type { RunningServer } from '../../server/startServer.ts';
import { type Command, UsageError } from '../command.ts';
import { wholeNumber } from '../input.ts';
import { untilInterrupted } from '../interruption.ts';
import type { Output } from '../output.ts';

export const start: Command = {
  name: 'start',
  summary: 'start everything and open the graph in the browser',
  arguments: [],
  options: [
    {
      flags: '--port <number>',
      description: 'this port and no other (default: 7575, or the next free)',
    },
    { flags: '--host <address>', description: 'the address to listen at (default: 127.0.0.1)' },
    { flags: '--no-open', description: 'do not open the browser' },
    { flags: '--no-sample', description: 'leave an empty graph empty' },
  ],
  async run(input, { dataFolder, env, output }) {
    const port = wholeNumber(input, 'port', { from: 0, to: 65_535 });
    const host = hostOf(input.options.host);
    const { startServer } = await import('../../server/startServer.ts');
    const { ruleExtractor } = await import('../../extraction/ruleExtractor.ts');
    const { ReadinessDisplay } = await import('../readinessDisplay.ts');
    return untilInterrupted(async (signal) => {
      const display = new ReadinessDisplay(output);
      const server = await startServer({
        dataFolder,
        extractor: ruleExtractor,
        port,
        host,
        importSample: input.options.sample !== false,
        onReadiness: (state) => display.show(state),
        onError: (error) => output.problem(error instanceof Error ? error.message : String(error)),
      });
      try {
        announce(server, output);
        if (input.options.open !== false && canOpenBrowser(env, output))
          await openBrowser(server.url, output);
        await Promise.race([server.ready, aborted(signal)]);
        display.end();
        if (!signal.aborted) output.note('Ready. Ctrl C ends it.');
        await aborted(signal);
        return true;
      } finally {
        display.end();
        await server.close();
      }
    });
  },
};

function hostOf(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string' && /^[\w.:-]+$/.test(value)) return value;
  throw new UsageError(`--host ${String(value)} is no address. Use one like 127.0.0.1.`);
}

function announce({ url, port }: RunningServer, output: Output): void {
  if (output.json) output.value({ url, port });
  else output.line(`Sightline is at ${url}`);
}

/** Not in a test or a service, where nobody looks; not without a display. */
function canOpenBrowser(env: NodeJS.ProcessEnv, output: Output): boolean {
  if (env.CI || output.json || output.out.isTTY !== true) return false;
  const needsDisplay = process.platform === 'linux' && !env.WSL_DISTRO_NAME;
  return !needsDisplay || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

async function openBrowser(url: string, output: Output): Promise<void> {
  const { default: open } = await import('open');
  try {
    await open(url);
  } catch {
    // A convenience that failed: the address is on the screen.
    output.note('No browser could be opened; open the address yourself.');
  }
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
