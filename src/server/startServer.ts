/**
 * The whole application in one process: the page is served at once and shows how far the database is; the graph
 * becomes ready behind it. An empty graph is filled with the sample corpus.
 */
import type { Server } from 'node:http';
import { join } from 'node:path';
import { AuditLog } from '../access/auditLog.ts';
import { Sessions } from '../access/sessions.ts';
import { Tokens } from '../access/tokens.ts';
import type { Extractor } from '../extraction/extractor.ts';
import { connect, type Database } from '../graph/connection.ts';
import type { ServerProgress } from '../graph/managed/serverProgress.ts';
import { serverStages } from '../graph/managed/serverProgress.ts';
import { readSummary } from '../graph/reads/summary.ts';
import { prepareSchema } from '../graph/schema.ts';
import { importPaths } from '../importing/importPaths.ts';
import { packageRoot, packageVersion } from '../packageRoot.ts';
import type { Paces } from './access/pace.ts';
import { accessRules, isLoopback, type Reach } from './access/rules.ts';
import { createApp } from './app.ts';
import type { ServerContext } from './context.ts';
import { Groups } from './groups/groups.ts';
import { HttpError } from './httpError.ts';
import { Candidates } from './identity/candidates.ts';
import { ImportJobs } from './importJobs.ts';
import { listen } from './listen.ts';
import { type Readiness, ReadinessTracker } from './readiness.ts';
import { RunningQueries } from './runningQueries.ts';
import { warmGraph } from './warmGraph.ts';
import { type Warming, warmQuestions } from './warmQuestions.ts';
import { WholeGraphs } from './wholeGraph/wholeGraph.ts';

export interface StartServerOptions {
  readonly dataFolder: string;
  readonly extractor: Extractor;
  /** This port and no other. Absent: the default one, or the next that is free. */
  readonly port?: number;
  /** Who can reach it; this machine alone where absent. */
  readonly reach?: Omit<Reach, 'tls'>;
  /** Certificate and key, as PEM: it speaks HTTPS itself. */
  readonly tls?: { readonly cert: string | Buffer; readonly key: string | Buffer };
  /** Limits of pace instead of the usual ones. */
  readonly paces?: Paces;
  /** Whether an empty graph gets the sample corpus. */
  readonly importSample?: boolean;
  readonly onReadiness?: (state: Readiness) => void;
  readonly onError?: (error: unknown) => void;
}

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  /** Whether everyone has to sign in. */
  readonly signIn: boolean;
  /** Settles when the graph can be explored; rejects when the database could not be started. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

export const SAMPLE_FOLDER = join(packageRoot, 'documents');

export async function startServer(options: StartServerOptions): Promise<RunningServer> {
  const { reach = {}, tls, onReadiness, onError } = options;
  const { host = '127.0.0.1' } = reach;
  const rules = accessRules({ ...reach, tls: tls !== undefined });
  const tokens = new Tokens(options.dataFolder);
  const audit = new AuditLog(options.dataFolder);
  const readiness = new ReadinessTracker();
  const tell = (state: Readiness): void => {
    readiness.update(state);
    onReadiness?.(state);
  };
  let database: Database | undefined;
  const context: ServerContext = {
    access: { rules, tokens, sessions: new Sessions(options.dataFolder, tokens) },
    audit,
    dataFolder: options.dataFolder,
    database: () => {
      if (!database)
        throw new HttpError(
          503,
          'starting',
          'The graph is not ready yet.',
          'Wait a moment; /api/health tells how far it is.',
        );
      return database;
    },
    readiness,
    jobs: new ImportJobs(),
    wholeGraphs: new WholeGraphs(options.dataFolder),
    groups: new Groups(options.dataFolder),
    candidates: new Candidates(),
    queries: new RunningQueries(),
    extractor: options.extractor,
    sampleFolder: SAMPLE_FOLDER,
    version: packageVersion(),
  };
  const app = createApp(context, { onError, paces: options.paces });
  const server = await listen(app, { host, port: options.port, tls });
  const port = portOf(server);

  let closing = false;
  let warming: Warming | undefined;
  const connecting = connect({
    dataFolder: options.dataFolder,
    onProgress: (progress) => tell(startingState(progress)),
  });
  const ready = connecting
    .then(async (connected) => {
      if (closing) return;
      await prepareGraph(connected, options, tell);
      database = connected;
      tell({ status: 'ready', stage: 'Ready' });
      if (!closing) await warmGraph(connected, (error) => onError?.(error));
      if (!closing) await context.wholeGraphs.prepare(connected).catch((e) => onError?.(e));
      if (!closing) await context.groups.prepare(connected).catch((e) => onError?.(e));
      // not waited for: it begins when nobody asks anything
      if (!closing) warming = warmQuestions(connected, server, (error) => onError?.(error));
    })
    .catch((error: unknown) => {
      if (closing) return;
      const message = error instanceof Error ? error.message : String(error);
      tell({ status: 'failed', stage: 'The database did not start', message });
      throw error;
    });
  ready.catch(() => undefined);

  return {
    url: urlOf(options, port),
    signIn: rules.signIn,
    port,
    ready,
    async close() {
      closing = true;
      const warmed = warming?.stop();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await context.jobs.close();
      await audit.flushed();
      context.wholeGraphs.close();
      context.groups.close();
      await warmed;
      const connected = await connecting.catch(() => undefined);
      await connected?.close();
    },
  };
}

async function prepareGraph(
  database: Database,
  options: StartServerOptions,
  tell: (state: Readiness) => void,
): Promise<void> {
  tell({ status: 'starting', stage: 'Preparing the graph' });
  await prepareSchema(database);
  if (options.importSample === false) return;
  const { documents } = await readSummary(database);
  if (documents > 0) return;
  await importPaths({
    database,
    extractor: options.extractor,
    paths: [SAMPLE_FOLDER],
    onEvent: (event) => {
      if (event.event === 'progress')
        tell({
          status: 'importing',
          stage: 'Importing the sample corpus',
          done: event.done,
          total: event.total,
        });
    },
  });
}

function startingState({ stage, done, total, finished }: ServerProgress): Readiness {
  const label = serverStages.find((s) => s.stage === stage)?.label ?? 'Starting';
  if (finished || total === undefined) return { status: 'starting', stage: label };
  return { status: 'starting', stage: label, done, total };
}

/** As a person opens it; behind a proxy, what the proxy leads to. */
function urlOf({ reach = {}, tls }: StartServerOptions, port: number): string {
  const { host, allowedHosts: [name] = [], proxies = [] } = reach;
  if (proxies.length > 0) return name ? `https://${name}` : `http://localhost:${port}`;
  const isOwn = host === undefined || isLoopback(host) || host === '0.0.0.0' || host === '::';
  const shown = name ?? (isOwn ? 'localhost' : host);
  return `${tls ? 'https' : 'http'}://${shown.includes(':') ? `[${shown}]` : shown}:${port}`;
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}
