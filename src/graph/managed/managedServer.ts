/**
 * One Neo4j per data folder, shared by all commands: `acquireServer` uses the one that runs, or starts it as a child of
 * this process. It ends with the process that started it, whatever ends that; others then find their lease lost and
 * acquire again. With `NEO4J_URI` set, the user's own Neo4j is used and nothing is fetched or started.
 */
import { resolve } from 'node:path';
import { cacheFolder } from './cacheFolder.ts';
import { provideJava } from './installJava.ts';
import { installServer } from './installServer.ts';
import { explainDiskError, ManagedServerError } from './managedServerError.ts';
import { username } from './serverHome.ts';
import { neo4jVersion } from './serverManifest.ts';
import { claimOwnership, type OtherOwner, type Ownership } from './serverOwnership.ts';
import type { ReportProgress } from './serverProgress.ts';
import { superviseServer } from './serverSupervisor.ts';

/** How long the store of an owner that was just killed may stay locked. */
const lockedStoreLimitMs = 30_000;

/** How long a restart by another process is waited for; whoever needs the server then tries on. */
const restartLimitMs = 120_000;

export interface AcquireOptions {
  /** The folder of `--data`. */
  dataFolder: string;
  onProgress?: ReportProgress;
  env?: NodeJS.ProcessEnv;
}

/** The use of a running server. Its address does not change while it lasts. */
export interface ServerLease {
  uri: string;
  username: string;
  password: string;
  /** The database within the server; undefined means the server's default. */
  database: string | undefined;
  /** 'owned': started by this process; 'shared': by another one; 'external': named by NEO4J_URI. */
  kind: 'owned' | 'shared' | 'external';
  /** True once the server has ended for good: acquire again. */
  isLost(): boolean;
  /** Called once when that happens, not after `stop`. */
  onLost(listener: () => void): void;
  /** Called after the server died and was started again at the same address (owner only). */
  onRestart(listener: () => void): void;
  /** Kills the server and has it started again: the only remedy for a statement that ignores its time limit. */
  restart(): Promise<void>;
  /** Ends an owned server; lets go of any other. */
  stop(): Promise<void>;
}

export async function acquireServer(options: AcquireOptions): Promise<ServerLease> {
  const env = options.env ?? process.env;
  if (env.NEO4J_URI) return externalServer(env.NEO4J_URI, env);
  const dataFolder = resolve(options.dataFolder);
  try {
    for (const deadline = Date.now() + lockedStoreLimitMs; ; ) {
      const claim = await claimOwnership(dataFolder);
      if (claim.kind === 'other') {
        const lease = await shareServer(claim, options.onProgress);
        if (lease) return lease;
        continue;
      }
      try {
        return await ownServer(claim, { ...options, dataFolder }, env);
      } catch (error) {
        await claim.release();
        const locked = error instanceof ManagedServerError && error.code === 'data-locked';
        if (!locked || Date.now() > deadline) throw error;
        await new Promise((wake) => setTimeout(wake, 300));
      }
    }
  } catch (error) {
    throw explainDiskError(
      error,
      dataFolder,
      'Free some space, mend its permissions, or name another folder with --data.',
    );
  }
}

function externalServer(uri: string, env: NodeJS.ProcessEnv): ServerLease {
  return {
    uri,
    username: env.NEO4J_USERNAME || 'neo4j',
    password: env.NEO4J_PASSWORD ?? '',
    database: env.NEO4J_DATABASE || undefined,
    kind: 'external',
    isLost: () => false,
    onLost: () => undefined,
    onRestart: () => undefined,
    restart: async () => undefined,
    stop: async () => undefined,
  };
}

/** Undefined when the owner ends before its server is up. */
async function shareServer(
  owner: OtherOwner,
  onProgress: ReportProgress | undefined,
): Promise<ServerLease | undefined> {
  let waited = false;
  let endpoint = await owner.endpoint();
  while (!endpoint && !owner.isGone()) {
    if (!waited) onProgress?.({ stage: 'wait', done: 0, total: undefined, finished: false });
    waited = true;
    await new Promise((wake) => setTimeout(wake, 100));
    endpoint = await owner.endpoint();
  }
  if (waited) onProgress?.({ stage: 'wait', done: 0, total: undefined, finished: true });
  if (!endpoint || owner.isGone()) return undefined;
  let left = false;
  return {
    uri: `bolt://${endpoint.host}:${endpoint.port}`,
    username: endpoint.username,
    password: endpoint.password,
    database: undefined,
    kind: 'shared',
    isLost: owner.isGone,
    onLost: (listener) => void owner.gone.then(() => left || listener()),
    onRestart: () => undefined,
    async restart() {
      const before = (await owner.endpoint())?.pid;
      owner.requestRestart();
      // The owner tells the new process once it answers.
      for (const deadline = Date.now() + restartLimitMs; Date.now() < deadline; ) {
        if (owner.isGone()) return;
        const now = await owner.endpoint();
        if (now && now.pid !== before) return;
        await new Promise((wake) => setTimeout(wake, 100));
      }
    },
    async stop() {
      left = true;
      owner.leave();
    },
  };
}

async function ownServer(
  ownership: Ownership,
  options: AcquireOptions,
  env: NodeJS.ProcessEnv,
): Promise<ServerLease> {
  const { dataFolder, onProgress } = options;
  const cache = cacheFolder(env);
  const java = await provideJava({ env, cache, onProgress });
  const repository = env.SIGHTLINE_MAVEN_REPOSITORY || undefined;
  const installation = await installServer({ cache, onProgress, repository });
  const startProgress = (finished: boolean): void =>
    onProgress?.({ stage: 'start', done: 0, total: undefined, finished });
  startProgress(false);
  const supervisor = await superviseServer({ dataFolder, cache, java, installation });
  const publish = (): Promise<void> =>
    ownership.publish({
      version: neo4jVersion,
      host: '127.0.0.1',
      port: supervisor.port,
      username,
      password: supervisor.password,
      pid: supervisor.pid(),
    });
  await publish();
  startProgress(true);
  let lost = false;
  let stopping: Promise<void> | undefined;
  const lostListeners = new Set<() => void>();
  supervisor.onRestart(() => void publish().catch(() => undefined));
  supervisor.onFailure(() => {
    lost = true;
    void ownership.release().finally(() => {
      for (const listener of lostListeners) listener();
    });
  });
  ownership.onRestartRequest(() => void supervisor.restart());
  return {
    uri: `bolt://127.0.0.1:${supervisor.port}`,
    username,
    password: supervisor.password,
    database: undefined,
    kind: 'owned',
    isLost: () => lost,
    onLost: (listener) => void lostListeners.add(listener),
    onRestart: (listener) => supervisor.onRestart(listener),
    restart: () => supervisor.restart(),
    stop() {
      stopping ??= supervisor.stop().finally(() => ownership.release());
      return stopping;
    },
  };
}
