/**
 * Ends what ignores its time limit: a managed server is killed and started again; on the user's own Neo4j the query
 * is cancelled, and said to be still running when it does not heed that either.
 */
import type { Session } from 'neo4j-driver';
import type { Database } from '../connection.ts';
import { seconds } from './failures.ts';
import { GRACE_MS, type QueryLimits } from './limits.ts';
import { ReadOnlyQueryError } from './readOnlyQueryError.ts';

/** How long a cancelled statement on the user's own Neo4j may take to end. */
const HEED_MS = 3_000;

type Ending = 'done' | 'overdue' | 'aborted';

/** Waits for something at most so long, and tells whether it came; a failure counts as having come. */
async function cameWithin(promise: Promise<unknown>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  const came = promise.then(
    () => true,
    () => true,
  );
  try {
    return await Promise.race([came, late]);
  } finally {
    clearTimeout(timer);
  }
}

function abortion(signal: AbortSignal | undefined): { promise: Promise<Ending>; end(): void } {
  let listener = (): void => undefined;
  const promise = new Promise<Ending>((resolve) => {
    listener = () => resolve('aborted');
    if (signal?.aborted) listener();
    else signal?.addEventListener('abort', listener, { once: true });
  });
  return { promise, end: () => signal?.removeEventListener('abort', listener) };
}

/** Closing a session resets its connection, which terminates what runs on it. */
const close = (session: Session): Promise<void> => session.close().catch(() => undefined);

/** Kills a managed server and waits until it answers again. */
async function restart(database: Database): Promise<void> {
  await database.restartServer();
  await database.read('schemaVersion');
}

async function stop(database: Database, session: Session, limits: QueryLimits): Promise<never> {
  const limit = seconds(limits.timeoutMs);
  const closed = close(session);
  if (database.server.kind !== 'external') {
    await restart(database);
    throw new ReadOnlyQueryError(
      'stuck',
      `The query did not end at its time limit of ${limit}, so the database was restarted; nothing was lost. Ask for less, or add a LIMIT.`,
    );
  }
  throw new ReadOnlyQueryError(
    'stuck',
    (await cameWithin(closed, HEED_MS))
      ? `The query did not end at its time limit of ${limit} and was cancelled. Ask for less, or add a LIMIT.`
      : `The query did not end at its time limit of ${limit}. It was cancelled, but is still running on your Neo4j, which looks for that only now and then. Ask for less, or add a LIMIT.`,
  );
}

/** Lets go of a session. What still runs on it after a while is ended as what ignores its time limit is. */
async function letGo(database: Database, session: Session, withinMs: number): Promise<void> {
  const closed = close(session);
  if (await cameWithin(closed, HEED_MS)) return;
  if (database.server.kind === 'external' || (await cameWithin(closed, withinMs))) return;
  await restart(database);
}

/**
 * Runs a statement on a session, which is closed in the end. A cancelled statement is let go at once and still watched.
 * @throws ReadOnlyQueryError 'stuck' or 'cancelled'
 */
export async function underWatch<T>(
  database: Database,
  session: Session,
  work: () => Promise<T>,
  limits: QueryLimits,
  signal?: AbortSignal,
): Promise<T> {
  const limitMs = limits.timeoutMs + GRACE_MS;
  const deadline = Date.now() + limitMs;
  const aborted = abortion(signal);
  const running = work();
  const inTime = cameWithin(running, limitMs).then((came): Ending => (came ? 'done' : 'overdue'));
  const ending = await Promise.race([inTime, aborted.promise]);
  aborted.end();
  running.catch(() => undefined);
  if (ending === 'overdue') return stop(database, session, limits);
  const letting = letGo(database, session, Math.max(0, deadline - Date.now()));
  if (ending === 'done') {
    // Rows that are there are answered, whatever becomes of the rest that nobody waits for.
    await cameWithin(letting, HEED_MS);
    return running;
  }
  letting.catch(() => undefined);
  throw new ReadOnlyQueryError('cancelled', 'The query was cancelled.');
}
