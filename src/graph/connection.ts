/**
 * A connected graph: statements by name, in transactions that are tried again when that may help.
 *
 * What always holds: a transaction is retried after a lost connection, a restart of the server or a deadlock, so its
 * work may run more than once and even after a commit whose answer was lost. Every write is therefore idempotent.
 * When the process that owned the managed server ends, the next transaction starts the server again.
 */
import neo4j, { type Config, type Driver, type Session } from 'neo4j-driver';
import { type AcquireOptions, acquireServer, type ServerLease } from './managed/managedServer.ts';
import { rootMessage, systemErrorCode } from './managed/managedServerError.ts';
import { statement } from './statements.ts';

/** Longer than a restart of the managed server takes. */
const retryForMs = 45_000;
/** Writers take turns, and one that waits too long for the others is sent away: it queues again, for as long as this. */
const queueForMs = 15 * 60_000;

export type Row = Record<string, unknown>;
export type Parameters = Record<string, unknown>;

/** What a transaction can do. */
export interface Transaction {
  /** Runs the statement of that name. Integers come as numbers, nodes and relationships as the driver's own. */
  run(statementName: string, parameters?: Parameters): Promise<Row[]>;
}

export interface TransactionOptions {
  /** How long the server lets it run; its own limit is 60 s. Never a value that a user gave. */
  timeoutMs?: number;
}

export interface Database {
  /** One statement in a transaction that may not write. */
  read(
    statementName: string,
    parameters?: Parameters,
    options?: TransactionOptions,
  ): Promise<Row[]>;
  /** One statement in a transaction of its own. */
  write(
    statementName: string,
    parameters?: Parameters,
    options?: TransactionOptions,
  ): Promise<Row[]>;
  /** Several statements that see one state of the graph. */
  readTransaction<T>(
    work: (tx: Transaction) => Promise<T>,
    options?: TransactionOptions,
  ): Promise<T>;
  /** Several statements that happen together or not at all. `work` may run more than once. */
  writeTransaction<T>(
    work: (tx: Transaction) => Promise<T>,
    options?: TransactionOptions,
  ): Promise<T>;
  /** Without a transaction around it, as CALL … IN TRANSACTIONS demands. Not tried again. */
  writeInBatches(statementName: string, parameters?: Parameters): Promise<Row[]>;
  /** A session of the driver. The caller closes it. */
  session(access: 'READ' | 'WRITE'): Promise<Session>;
  /**
   * A session that cannot write, for Cypher typed by a user; its connections are no others' too. Integers come as
   * bigint, so that 1 and 1.0 can be told apart. The caller closes it.
   */
  querySession(): Promise<Session>;
  /** Whose server it is. */
  readonly server: Pick<ServerLease, 'kind' | 'uri' | 'database'>;
  /** Kills and restarts a managed server: the remedy for a statement that ignores its time limit. */
  restartServer(): Promise<void>;
  /** Ends the connection, and the server if this process started it. */
  close(): Promise<void>;
}

/** The server cannot be reached, refuses the login, or cannot do its work. */
export class DatabaseUnreachableError extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'DatabaseUnreachableError';
  }
}

interface Link {
  lease: ServerLease;
  driver: Driver;
  /** Opens no connection before a query is run. */
  queryDriver: Driver;
}

const closeDrivers = async ({ driver, queryDriver }: Link): Promise<void> => {
  await Promise.all([driver.close(), queryDriver.close()]);
};

export async function connect(options: AcquireOptions): Promise<Database> {
  let link = await openLink(options);
  let relinking: Promise<Link> | undefined;
  let closed = false;

  /** The link to use now: a new one when the server of the old one is gone for good. */
  const current = async (): Promise<Link> => {
    if (closed) throw new DatabaseUnreachableError('The connection to the graph is closed.');
    if (!link.lease.isLost()) return link;
    relinking ??= (async () => {
      const old = link;
      link = await openLink(options);
      await closeDrivers(old).catch(() => undefined);
      return link;
    })().finally(() => {
      relinking = undefined;
    });
    return relinking;
  };

  /** In a session of its own; again, where that may help. */
  const inSession = async <T>(
    access: 'READ' | 'WRITE',
    work: (session: Session) => Promise<T>,
  ): Promise<T> => {
    const began = Date.now();
    for (let attempt = 1; ; attempt += 1) {
      const used = await current();
      const session = openSession(used, access);
      try {
        return await work(session);
      } catch (error) {
        const patience = isContended(error) ? queueForMs : retryForMs;
        if (!mayRetry(error, used) || Date.now() > began + patience) throw explain(error, used);
      } finally {
        await session.close().catch(() => undefined);
      }
      await pause(Math.min(1_000, 50 * 2 ** attempt) * (0.5 + Math.random()));
    }
  };

  const transaction = <T>(
    access: 'READ' | 'WRITE',
    work: (tx: Transaction) => Promise<T>,
    { timeoutMs }: TransactionOptions = {},
  ): Promise<T> =>
    inSession(access, async (session) => {
      const tx = await session.beginTransaction(timeoutMs ? { timeout: timeoutMs } : {});
      try {
        const result = await work({
          run: async (name, parameters) =>
            (await tx.run(statement(name).text, parameters)).records.map((r) => r.toObject()),
        });
        await tx.commit();
        return result;
      } catch (error) {
        if (tx.isOpen()) await tx.rollback().catch(() => undefined);
        throw error;
      }
    });

  return {
    read: (name, parameters, { timeoutMs } = {}) =>
      inSession('READ', async (session) => {
        // By itself a statement is a transaction already, and spares the server's answer to a commit.
        const settings = timeoutMs ? { timeout: timeoutMs } : {};
        const { records } = await session.run(statement(name).text, parameters, settings);
        return records.map((record) => record.toObject());
      }),
    write: (name, parameters, options) =>
      transaction('WRITE', (tx) => tx.run(name, parameters), options),
    readTransaction: (work, settings) => transaction('READ', work, settings),
    writeTransaction: (work, settings) => transaction('WRITE', work, settings),
    async writeInBatches(name, parameters) {
      const used = await current();
      const session = openSession(used, 'WRITE');
      try {
        const result = await session.run(statement(name).text, parameters);
        return result.records.map((record) => record.toObject());
      } catch (error) {
        throw explain(error, used);
      } finally {
        await session.close();
      }
    },
    session: async (access) => openSession(await current(), access),
    querySession: async () => {
      const { lease, queryDriver } = await current();
      return queryDriver.session({
        database: lease.database,
        defaultAccessMode: neo4j.session.READ,
      });
    },
    get server() {
      return link.lease;
    },
    restartServer: async () => (await current()).lease.restart(),
    async close() {
      closed = true;
      await relinking?.catch(() => undefined);
      await closeDrivers(link);
      await link.lease.stop();
    },
  };
}

async function openLink(options: AcquireOptions): Promise<Link> {
  const lease = await acquireServer(options);
  const driver = openDriver(lease);
  if (lease.kind === 'external') {
    try {
      await driver.verifyConnectivity({ database: lease.database });
    } catch (error) {
      await driver.close();
      throw explain(error, { lease });
    }
  }
  return {
    lease,
    driver,
    queryDriver: openDriver(lease, { useBigInt: true, disableAutoCommitRetries: true }),
  };
}

function openDriver(lease: ServerLease, settings: Config = {}): Driver {
  try {
    return neo4j.driver(lease.uri, neo4j.auth.basic(lease.username, lease.password), {
      disableLosslessIntegers: true,
      ...settings,
      telemetryDisabled: true,
      userAgent: 'sightline',
    });
  } catch (error) {
    throw new DatabaseUnreachableError(
      `NEO4J_URI is ${lease.uri}, which is no address of a Neo4j: ${rootMessage(error)}. Use neo4j://HOST:7687 or ` +
        'bolt://HOST:7687, or neo4j+s:// for an encrypted one.',
      { cause: error },
    );
  }
}

function openSession({ lease, driver }: Link, access: 'READ' | 'WRITE'): Session {
  return driver.session({
    database: lease.database,
    defaultAccessMode: neo4j.session[access],
    fetchSize: 2_000,
  });
}

function mayRetry(error: unknown, { lease }: Link): boolean {
  if (lease.isLost()) return true;
  // Called transient by the server, but the same statement would run out of memory again.
  if (isOutOfMemory(error)) return false;
  return isConnectionFailure(error) || (error instanceof neo4j.Neo4jError && error.retryable);
}

/** The transaction needs more memory than the server allows it. */
export const isOutOfMemory = (error: unknown): boolean =>
  (systemErrorCode(error) ?? '').includes('OutOfMemory');

/** Another transaction holds what this one needs. */
const isContended = (error: unknown): boolean =>
  /\.(?:LockAcquisitionTimeout|DeadlockDetected)$/.test(systemErrorCode(error) ?? '');

/**
 * A connection that broke, whatever it broke in. The driver gives most such errors a code of their own, yet one that
 * comes while a connection is being opened or a transaction begun may carry another, or none; told by its words then.
 */
export function isConnectionFailure(error: unknown): boolean {
  const code = systemErrorCode(error) ?? '';
  if (code === neo4j.error.SERVICE_UNAVAILABLE || code === neo4j.error.SESSION_EXPIRED) return true;
  if (code.startsWith('Neo.')) return false;
  return /failed to connect to server|connection (?:was )?(?:closed|lost|reset)|ECONNRESET|ECONNREFUSED|EPIPE/i.test(
    rootMessage(error),
  );
}

function explain(error: unknown, { lease }: Pick<Link, 'lease'>): unknown {
  const code = systemErrorCode(error) ?? '';
  const external = lease.kind === 'external';
  if (code.startsWith('Neo.ClientError.Security.')) {
    const remedy = external
      ? 'Set NEO4J_USERNAME and NEO4J_PASSWORD'
      : 'Stop the other Sightline commands on this data folder and try again';
    return new DatabaseUnreachableError(
      `The Neo4j at ${lease.uri} refuses user '${lease.username}'. ${remedy}.`,
      { cause: error },
    );
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return new DatabaseUnreachableError(
      `The Neo4j at ${lease.uri} has no database '${lease.database}'. Set NEO4J_DATABASE to one that it has.`,
      { cause: error },
    );
  }
  if (isConnectionFailure(error)) {
    const remedy = external
      ? 'See that it runs and that NEO4J_URI names it, or unset NEO4J_URI to use the managed one'
      : 'Run the command again';
    return new DatabaseUnreachableError(
      `No Neo4j answers at ${lease.uri}: ${rootMessage(error).split('\n')[0]}. ${remedy}.`,
      { cause: error },
    );
  }
  // A disk without room, most often: the server cannot write, and is of no use until it is started again.
  if (code.startsWith('Neo.DatabaseError.') || code.endsWith('.DatabaseUnavailable')) {
    const remedy =
      lease.kind === 'owned' ? 'run the same command again' : 'start it again, and run this again';
    return new DatabaseUnreachableError(
      `The Neo4j at ${lease.uri} failed: ${rootMessage(error).split('\n')[0]} See that its disk has room, then ${remedy}.`,
      { cause: error },
    );
  }
  return error;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
