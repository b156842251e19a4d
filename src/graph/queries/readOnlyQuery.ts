/**
 * Cypher typed by a user: read-only, limited in time, rows and size. The gate (gate.ts) decides from the plan; the
 * server's access mode READ stands behind it. Runs as an auto-commit statement, since a retried one could run a query
 * that exhausts the memory again and again. What ignores its time limit is ended by the watchdog.
 */
import type { Session } from 'neo4j-driver';
import type { QueryLimit, QueryResult } from '../../model/queryContracts.ts';
import { type Database, isConnectionFailure } from '../connection.ts';
import { EXPLAIN, explainFailure } from './failures.ts';
import { foreignFunctions, refuseForeignFunctions } from './foreignFunctions.ts';
import { refuseText, refuseUnlessRead } from './gate.ts';
import { DEFAULT_QUERY_LIMITS, type QueryLimits, rowLimit, sizeLimit } from './limits.ts';
import { LosslessValues } from './losslessValues.ts';
import { driverParameters } from './parameters.ts';
import { toJson } from './plainValues.ts';
import { ReadOnlyQueryError } from './readOnlyQueryError.ts';
import { underWatch } from './watchdog.ts';

export type QueryParams = Readonly<Record<string, unknown>>;

export interface QueryOptions {
  readonly params?: QueryParams;
  readonly limits?: QueryLimits;
  /** Cancels it. */
  readonly signal?: AbortSignal;
}

/** Rows in plain JSON: easy to use, at the price that a date is text and a float may look like an integer. */
export interface PlainResult {
  readonly columns: string[];
  readonly rows: unknown[][];
  readonly truncated: boolean;
  readonly limit?: QueryLimit | undefined;
}

export async function runReadOnlyQuery(
  database: Database,
  cypher: string,
  params: QueryParams = {},
  limits: QueryLimits = DEFAULT_QUERY_LIMITS,
): Promise<PlainResult> {
  const { limit, ...rest } = await run(database, cypher, toJson, { params, limits });
  return { ...rest, truncated: limit !== undefined, ...(limit && { limit }) };
}

/** Rows without any loss, for the workbench. */
export async function runLosslessQuery(
  database: Database,
  cypher: string,
  options: QueryOptions = {},
): Promise<Omit<QueryResult, 'id'>> {
  const started = performance.now();
  const values = new LosslessValues();
  const { columns, rows, limit } = await run(database, cypher, values.value, options);
  return {
    columns,
    rows,
    counts: { rows: rows.length, ...values.counts },
    milliseconds: Math.round(performance.now() - started),
    ...(limit && { limit }),
  };
}

/** Runs one thing on a session of its own, within limits and under watch; Neo4j's errors come in words of ours. */
export async function inQuerySession<T>(
  database: Database,
  work: (session: Session) => Promise<T>,
  limits: QueryLimits,
  signal?: AbortSignal,
): Promise<T> {
  const session = await database.querySession();
  try {
    return await underWatch(database, session, () => work(session), limits, signal);
  } catch (error) {
    throw explainFailure(error, limits);
  }
}

interface Rows<T> {
  readonly columns: string[];
  readonly rows: T[][];
  readonly limit?: QueryLimit | undefined;
}

async function run<T>(
  database: Database,
  cypher: string,
  convert: (value: unknown) => T,
  { params = {}, limits = DEFAULT_QUERY_LIMITS, signal }: QueryOptions,
): Promise<Rows<T>> {
  refuseText(cypher);
  const parameters = driverParameters(params);
  const attempt = (): Promise<Rows<T>> =>
    inQuerySession(
      database,
      async (session) => {
        await admit(database, session, cypher, parameters, limits);
        return collect(session, cypher, parameters, convert, limits);
      },
      limits,
      signal,
    );
  return tryAgainOnce(database, attempt);
}

/** The database may have been restarted for someone else's query: reading again does no harm. */
async function tryAgainOnce<T>(database: Database, attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (!isConnectionFailure(error)) throw error;
  }
  await database.read('schemaVersion');
  try {
    return await attempt();
  } catch (error) {
    if (!isConnectionFailure(error)) throw error;
    throw new ReadOnlyQueryError(
      'interrupted',
      'The connection to the database broke twice while the query ran; it may have been restarted. Run the query again.',
      { cause: error },
    );
  }
}

/** Statements that passed the gate: its verdict depends on their text alone, never on parameters. */
const admitted = new Set<string>();
const MOST_ADMITTED = 1_000;

async function admit(
  database: Database,
  session: Session,
  cypher: string,
  parameters: Record<string, unknown>,
  { timeoutMs }: QueryLimits,
): Promise<void> {
  refuseForeignFunctions(cypher, await foreignFunctions(database));
  if (admitted.has(cypher)) return;
  const { summary } = await session.run(EXPLAIN + cypher, parameters, { timeout: timeoutMs });
  refuseUnlessRead(summary.queryType, summary.plan);
  if (admitted.size >= MOST_ADMITTED) admitted.clear();
  admitted.add(cypher);
}

async function collect<T>(
  session: Session,
  cypher: string,
  parameters: Record<string, unknown>,
  convert: (value: unknown) => T,
  limits: QueryLimits,
): Promise<Rows<T>> {
  const result = session.run(cypher, parameters, { timeout: limits.timeoutMs });
  const columns = await result.keys();
  const rows: T[][] = [];
  let characters = 0;
  for await (const record of result) {
    if (rows.length >= limits.rows) return { columns, rows, limit: rowLimit(rows.length) };
    const row = columns.map((column) => convert(record.get(column)));
    characters += JSON.stringify(row).length;
    if (characters > limits.characters)
      return { columns, rows, limit: sizeLimit(rows.length, limits.characters) };
    rows.push(row);
  }
  return { columns, rows };
}
