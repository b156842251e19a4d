/** `sightline start`: the database, the web server and the page, until Ctrl C. */
import { readFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { createSecureContext } from 'node:tls';
import { type Reach, USUAL_PROXIES } from '../../server/access/rules.ts';
import type { RunningServer } from '../../server/startServer.ts';
import { type Command, type CommandInput, UsageError } from '../command.ts';
import { flag, text, wholeNumber } from '../input.ts';
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
    {
      flags: '--host <address>',
      description:
        'the address to listen at (default: 127.0.0.1); at any other, everyone signs in with a token',
    },
    { flags: '--tls-cert <file>', description: 'speak HTTPS with this certificate (PEM)' },
    { flags: '--tls-key <file>', description: 'and this key of it' },
    {
      flags: '--behind-proxy [addresses]',
      description:
        'a proxy in front speaks HTTPS; its addresses, with commas (default: this machine and private networks)',
    },
    {
      flags: '--allow-host <names>',
      description: 'further names by which it is asked, with commas: sightline.example.org',
    },
    {
      flags: '--container',
      description: 'it runs in a container whose port is published on 127.0.0.1 of its host only',
    },
    { flags: '--sign-in', description: 'ask for a token on this machine too' },
    { flags: '--no-open', description: 'do not open the browser' },
    { flags: '--no-sample', description: 'leave an empty graph empty' },
  ],
  examples: [
    ['sightline start', 'for this machine alone, without a password'],
    ['sightline start --host 0.0.0.0 --tls-cert c.pem --tls-key k.pem', 'for a team, over HTTPS'],
    ['sightline start --behind-proxy --allow-host graph.example.org', 'behind nginx, Caddy, …'],
  ],
  async run(input, { dataFolder, env, output }) {
    const port = wholeNumber(input, 'port', { from: 0, to: 65_535 });
    const reach = reachOf(input);
    const tls = await tlsOf(input);
    const { startServer } = await import('../../server/startServer.ts');
    const { rules } = await import('../../importing/shippedExtractors.ts');
    const { ReadinessDisplay } = await import('../readinessDisplay.ts');
    return untilInterrupted(async (signal) => {
      const display = new ReadinessDisplay(output);
      const server = await startServer({
        dataFolder,
        extractor: rules,
        port,
        reach,
        tls,
        importSample: input.options.sample !== false,
        onReadiness: (state) => display.show(state),
        onError: (error) => output.problem(error instanceof Error ? error.message : String(error)),
      });
      try {
        announce(server, output);
        if (server.signIn) await adviseTokens(dataFolder, output);
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

const listOf = (value: string | undefined): string[] =>
  value === undefined ? [] : value.split(',').map((part) => part.trim());

function reachOf(input: CommandInput): Omit<Reach, 'tls'> {
  const allowedHosts = listOf(text(input, 'allowHost'));
  for (const name of allowedHosts)
    if (!/^[\w.-]+$/.test(name))
      throw new UsageError(
        `--allow-host ${name} is no host name. Use one like graph.example.org, without https:// and port.`,
      );
  const { behindProxy } = input.options;
  const proxies = behindProxy === true ? USUAL_PROXIES : listOf(text(input, 'behindProxy'));
  for (const proxy of proxies)
    if (!isProxyAddress(proxy))
      throw new UsageError(
        `--behind-proxy ${proxy} is no address. Use one like 10.0.0.7 or 10.0.0.0/24.`,
      );
  return {
    host: hostOf(input.options.host),
    allowedHosts,
    proxies,
    container: flag(input, 'container'),
    signIn: flag(input, 'signIn'),
  };
}

const isProxyAddress = (text: string): boolean =>
  USUAL_PROXIES.some((usual) => usual === text) || isIP(text.replace(/\/\d{1,3}$/, '')) > 0;

/** @throws UsageError when one of the two is missing or cannot be read */
async function tlsOf(input: CommandInput): Promise<{ cert: Buffer; key: Buffer } | undefined> {
  const [cert, key] = [text(input, 'tlsCert'), text(input, 'tlsKey')];
  if (cert === undefined && key === undefined) return undefined;
  if (cert === undefined || key === undefined)
    throw new UsageError('--tls-cert and --tls-key go together: give both.');
  const read = (option: string, file: string): Promise<Buffer> =>
    readFile(file).catch((cause: unknown) => {
      throw new UsageError(`--${option} ${file} cannot be read.`, { cause });
    });
  const pair = { cert: await read('tls-cert', cert), key: await read('tls-key', key) };
  try {
    createSecureContext(pair);
  } catch (cause) {
    throw new UsageError(
      `${cert} and ${key} are no certificate with its key (${cause instanceof Error ? cause.message : String(cause)}). Both are PEM files.`,
      { cause },
    );
  }
  return pair;
}

async function adviseTokens(dataFolder: string, output: Output): Promise<void> {
  const { isValid, Tokens } = await import('../../access/tokens.ts');
  const all = await new Tokens(dataFolder).list();
  const now = new Date();
  if (!all.some((token) => isValid(token, now)))
    output.note(
      `Nobody can sign in yet. Make a token: sightline token create --role admin --name NAME --data ${dataFolder}`,
    );
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
