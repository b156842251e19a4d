/** Keeps the database of a data folder running for as long as this process owns it. */
import { createServer } from 'node:net';
import neo4j from 'neo4j-driver';
import { classDataArchive } from './classDataArchive.ts';
import type { JavaRuntime } from './findJava.ts';
import type { Installation } from './installServer.ts';
import { ManagedServerError, rootMessage, systemErrorCode } from './managedServerError.ts';
import { prepareHome, username, writeSettings } from './serverHome.ts';
import { launchServer, type ServerProcess } from './serverProcess.ts';

const portAttempts = 5;
const restartAttempts = 3;

export interface SupervisorOptions {
  dataFolder: string;
  cache: string;
  java: JavaRuntime;
  installation: Installation;
}

export interface Supervisor {
  port: number;
  password: string;
  pid(): number;
  /** Kills the database and starts it again, on the same port. */
  restart(): Promise<void>;
  stop(): Promise<void>;
  /** Called each time the database is up again after it died. */
  onRestart(listener: () => void): void;
  /** Called once if it died and does not start again. */
  onFailure(listener: (error: unknown) => void): void;
}

export async function superviseServer(options: SupervisorOptions): Promise<Supervisor> {
  const { port, password, process: first } = await startOnFreePort(options);
  const restarted = new Set<() => void>();
  const failed = new Set<(error: unknown) => void>();
  let current = first;
  let stopping = false;
  let restarting: Promise<void> | undefined;

  const again = async (): Promise<void> => {
    for (let attempt = 1; !stopping; attempt += 1) {
      try {
        current = (await start(options, port)).process;
        if (stopping) return;
        watch(current);
        for (const listener of restarted) listener();
        return;
      } catch (error) {
        if (attempt < restartAttempts) continue;
        for (const listener of failed) listener(error);
        return;
      }
    }
  };
  const watch = (watched: ServerProcess): void => {
    void watched.exited.then(() => {
      if (!stopping) restarting = again().finally(() => (restarting = undefined));
    });
  };
  watch(first);

  return {
    port,
    password,
    pid: () => current.pid,
    async restart() {
      if (!restarting) {
        const ending = current;
        ending.kill();
        await ending.exited;
      }
      await restarting;
    },
    async stop() {
      stopping = true;
      await restarting;
      await current.stop();
    },
    onRestart: (listener) => void restarted.add(listener),
    onFailure: (listener) => void failed.add(listener),
  };
}

async function startOnFreePort(options: SupervisorOptions) {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    try {
      return { port, ...(await start(options, port)) };
    } catch (error) {
      const taken = error instanceof ManagedServerError && error.code === 'port-taken';
      if (!taken || attempt === portAttempts) throw error;
    }
  }
}

async function start(options: SupervisorOptions, port: number) {
  const home = await prepareHome(options.dataFolder);
  await writeSettings(home.folder, port);
  const archive = await classDataArchive(options.cache, options.java, options.installation);
  const { java, installation } = options;
  const process = await launchServer({ java, installation, archive, home: home.folder });
  try {
    await verifyLogin(port, home.password, home.folder);
  } catch (error) {
    await process.stop();
    throw error;
  }
  return { process, password: home.password };
}

async function verifyLogin(port: number, password: string, home: string): Promise<void> {
  const driver = neo4j.driver(`bolt://127.0.0.1:${port}`, neo4j.auth.basic(username, password), {
    telemetryDisabled: true,
  });
  try {
    await driver.verifyConnectivity();
  } catch (error) {
    if (systemErrorCode(error)?.startsWith('Neo.ClientError.Security.')) {
      throw new ManagedServerError(
        'wrong-password',
        `The database in ${home} does not accept the password in ${home}/server.json. Put that file back from a ` +
          'copy, or move the folder away and import the documents again.',
        { cause: error },
      );
    }
    throw new ManagedServerError(
      'start-failed',
      `Neo4j started but does not answer on port ${port}: ${rootMessage(error)}. ` +
        `Its log is ${home}/logs/neo4j.log.`,
      { cause: error },
    );
  } finally {
    await driver.close();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
