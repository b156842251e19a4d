/**
 * Cypher typed by a user: read-only, limited in time, rows and size. The gate (queryGate.ts) decides from the plan;
 * the server's access mode READ stands behind it. Runs as an auto-commit statement, since a retried one could run
 * a query that exhausts the memory again and again. What ignores its time limit is ended by the watchdog: a managed
 * server is restarted, on the user's own Neo4j the connection is given up and the user told.
 */
import neo4j, { type Session } from 'neo4j-driver';
import type { QueryResult } from '../model/contracts.ts';
import type { Database } from './connection.ts';
import { refusePrefix, refuseUnlessRead } from './queryGate.ts';
import { toJson } from './queryValues.ts';
import { ReadOnlyQueryError } from './readOnlyQueryError.ts';

export interface QueryLimits {
  /** Milliseconds. */
  readonly timeoutMs: number;
  readonly rows: number;
  /** Characters of JSON in all rows. */
  readonly characters: number;
}

export const DEFAULT_QUERY_LIMITS: QueryLimits = {
  timeoutMs: 5_000,
  rows: 10_000,
  characters: 20_000_000,
};

/** How long past its limit a statement may go on before the watchdog acts. */
const GRACE_MS = 5_000;

export async function runReadOnlyQuery(
  database: Database,
  cypher: string,
  params: Record<string, unknown> = {},
  limits: QueryLimits = DEFAULT_QUERY_LIMITS,
): Promise<QueryResult> {
  refusePrefix(cypher);
  const session = await database.session('READ');
  let stuck = false;
  try {
    return await withWatchdog(
      async () => explainThenRun(session, cypher, params, limits),
      limits.timeoutMs + GRACE_MS,
      async () => {
        stuck = true;
        if (database.server.kind !== 'external') await database.restartServer();
      },
    );
  } catch (error) {
    throw stuck ? stuckError(database, error) : explainFailure(error, limits);
  } finally {
    if (stuck) void session.close().catch(() => undefined);
    else await session.close();
  }
}

/** Statements that passed the gate: its verdict depends on their text alone, never on parameters. */
const admitted = new Set<string>();
const MOST_ADMITTED = 1_000;

async function explainThenRun(
  session: Session,
  cypher: string,
  params: Record<string, unknown>,
  limits: QueryLimits,
): Promise<QueryResult> {
  const settings = { timeout: limits.timeoutMs };
  const parameters = driverParameters(params);
  if (!admitted.has(cypher)) {
    const { summary } = await session.run(`EXPLAIN ${cypher}`, parameters, settings);
    refuseUnlessRead(summary.queryType, summary.plan);
    if (admitted.size >= MOST_ADMITTED) admitted.clear();
    admitted.add(cypher);
  }

  const result = session.run(cypher, parameters, settings);
  const columns = await result.keys();
  const rows: unknown[][] = [];
  let characters = 0;
  for await (const record of result) {
    const row = columns.map((column) => toJson(record.get(column)));
    characters += JSON.stringify(row).length;
    if (rows.length >= limits.rows || characters > limits.characters)
      return { columns, rows, truncated: true };
    rows.push(row);
  }
  return { columns, rows, truncated: false };
}

/** JSON has one kind of number; Cypher's LIMIT and SKIP want integers, so whole numbers are sent as such. */
function driverParameters(params: Record<string, unknown>): Record<string, unknown> {
  const convert = (value: unknown): unknown => {
    if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
    if (Array.isArray(value)) return value.map(convert);
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, convert(v)]));
    return value;
  };
  return Object.fromEntries(Object.entries(params).map(([k, v]) => [k, convert(v)]));
}

async function withWatchdog<T>(
  work: () => Promise<T>,
  afterMs: number,
  bark: () => Promise<void>,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const watchdog = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      bark().then(() => reject(new Error('The statement ignored its time limit.')), reject);
    }, afterMs);
  });
  try {
    return await Promise.race([work(), watchdog]);
  } finally {
    clearTimeout(timer);
  }
}

const seconds = (ms: number): string => `${Math.round(ms / 100) / 10} s`;

function stuckError(database: Database, cause: unknown): ReadOnlyQueryError {
  return new ReadOnlyQueryError(
    'stuck',
    database.server.kind === 'external'
      ? 'The query ignored its time limit and may still be running on your Neo4j. End it there with TERMINATE TRANSACTIONS, and ask for less.'
      : 'The query ignored its time limit, so the database was restarted; nothing was lost. Ask for less, or add a LIMIT.',
    { cause },
  );
}

interface KnownFailure {
  readonly code: RegExp;
  readonly explain: (message: string, limits: QueryLimits) => ReadOnlyQueryError;
}

const firstLine = (message: string): string => message.split('\n')[0] ?? message;

const KNOWN_FAILURES: readonly KnownFailure[] = [
  {
    code: /Statement\.AccessMode/,
    explain: () =>
      new ReadOnlyQueryError(
        'write-refused',
        'Queries only read: this statement would change the graph. Use MATCH … RETURN.',
      ),
  },
  {
    code: /TransactionTimedOut|Transaction\.Terminated/,
    explain: (_m, limits) =>
      new ReadOnlyQueryError(
        'timeout',
        `The query was stopped after ${seconds(limits.timeoutMs)}. Narrow it, or add a LIMIT.`,
      ),
  },
  {
    code: /OutOfMemory/,
    explain: () =>
      new ReadOnlyQueryError(
        'memory',
        'The query needed more memory than one query may use. Narrow it, or add a LIMIT before collecting.',
      ),
  },
  {
    code: /ParameterMissing/,
    explain: (m) =>
      new ReadOnlyQueryError(
        'parameter',
        `${firstLine(m)}. Give it with --params, or in the parameters field.`,
      ),
  },
  { code: /Statement\.SyntaxError/, explain: (m) => new ReadOnlyQueryError('syntax', m.trim()) },
];

function explainFailure(error: unknown, limits: QueryLimits): unknown {
  if (!(error instanceof neo4j.Neo4jError)) return error;
  const known = KNOWN_FAILURES.find((k) => k.code.test(error.code));
  if (known) return known.explain(error.message, limits);
  return error.code.startsWith('Neo.ClientError')
    ? new ReadOnlyQueryError('failed', firstLine(error.message), { cause: error })
    : error;
}
