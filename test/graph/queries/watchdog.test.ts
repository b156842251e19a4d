import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { z } from 'zod';
import { connect, type Database } from '../../../src/graph/connection.ts';
import { DEFAULT_QUERY_LIMITS } from '../../../src/graph/queries/limits.ts';
import { runLosslessQuery } from '../../../src/graph/queries/readOnlyQuery.ts';
import { ReadOnlyQueryError } from '../../../src/graph/queries/readOnlyQueryError.ts';
import { testDatabase, testDataFolder } from '../../support/database.ts';

// Each test waits for a restart of the database.
jest.setTimeout(400_000);

/** Looks at no clock: Neo4j's own time limit does not end it. */
const DEAF = 'RETURN reduce(s = 0, i IN range(1, 20000000000) | (s + i) % 7) AS deaf';
/** Looks at the clock for every row. */
const ENDLESS =
  'UNWIND range(1, 100000000) AS a UNWIND range(1, 100000) AS b RETURN max(a * b) AS endless';

const endpoint = z.object({
  host: z.string(),
  port: z.number(),
  username: z.string(),
  password: z.string(),
});

/** The database of this test run, as if it were the user's own. */
async function asTheirOwn(): Promise<Database> {
  const text = readFileSync(join(testDataFolder(), 'endpoint.json'), 'utf8');
  const { host, port, username, password } = endpoint.parse(JSON.parse(text));
  return connect({
    dataFolder: testDataFolder(),
    env: {
      NEO4J_URI: `bolt://${host}:${port}`,
      NEO4J_USERNAME: username,
      NEO4J_PASSWORD: password,
    },
  });
}

async function running(database: Database, word: string): Promise<number> {
  const session = await database.session('READ');
  try {
    const { records } = await session.run(
      "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS ('AS ' + $word) AND NOT currentQuery STARTS WITH 'EXPLAIN' RETURN count(*) AS n",
      { word },
    );
    return Number(records[0]?.get('n'));
  } finally {
    await session.close();
  }
}

async function untilRunning(database: Database, word: string): Promise<void> {
  for (const deadline = Date.now() + 60_000; (await running(database, word)) === 0; ) {
    if (Date.now() > deadline) throw new Error('It did not begin to run within a minute.');
    await new Promise((wake) => setTimeout(wake, 50));
  }
}

const failure = (query: Promise<unknown>): Promise<{ code: string; message: string }> =>
  query.then(
    () => ({ code: 'ran', message: '' }),
    (error: unknown) => {
      if (error instanceof ReadOnlyQueryError) return { code: error.code, message: error.message };
      throw error;
    },
  );

const answersNow = async (database: Database): Promise<unknown> =>
  (await runLosslessQuery(database, 'RETURN 1 AS n')).rows;

describe('what ignores its time limit', () => {
  afterEach(async () => {
    const database = await testDatabase();
    if ((await running(database, 'deaf')) > 0) await database.restartServer();
  });

  it('is ended by a restart of the managed database, and told so', async () => {
    const database = await testDatabase();
    const limits = { ...DEFAULT_QUERY_LIMITS, timeoutMs: 1_000 };
    expect(await failure(runLosslessQuery(database, DEAF, { limits }))).toEqual({
      code: 'stuck',
      message: expect.stringMatching(
        /limit of 1 s, so the database was restarted; nothing was lost/,
      ),
    });
    expect(await answersNow(database)).toEqual([[1]]);
    expect(await running(database, 'deaf')).toBe(0);
  });

  it('is cancelled on the user’s own Neo4j, which is left alone, and told to be still running', async () => {
    const managed = await testDatabase();
    const own = await asTheirOwn();
    try {
      const limits = { ...DEFAULT_QUERY_LIMITS, timeoutMs: 1_000 };
      expect(await failure(runLosslessQuery(own, DEAF, { limits }))).toEqual({
        code: 'stuck',
        message: expect.stringMatching(/was cancelled, but is still running on your Neo4j/),
      });
      expect(await running(managed, 'deaf')).toBe(1);
      expect(await answersNow(own)).toEqual([[1]]);
      await managed.restartServer();
    } finally {
      await own.close();
    }
  });

  it('is ended though it was cancelled before its time limit', async () => {
    const database = await testDatabase();
    const cancel = new AbortController();
    const limits = { ...DEFAULT_QUERY_LIMITS, timeoutMs: 2_000 };
    const query = failure(runLosslessQuery(database, DEAF, { limits, signal: cancel.signal }));
    await untilRunning(database, 'deaf');
    cancel.abort();
    expect(await query).toMatchObject({ code: 'cancelled' });
    for (const deadline = Date.now() + 60_000; ; ) {
      if ((await running(database, 'deaf').catch(() => 1)) === 0) break;
      expect(Date.now()).toBeLessThan(deadline);
      await new Promise((wake) => setTimeout(wake, 100));
    }
    expect(await answersNow(database)).toEqual([[1]]);
  });
});

describe('a restart of the database', () => {
  it('lets a query that ran meanwhile begin again', async () => {
    const database = await testDatabase();
    const limits = { ...DEFAULT_QUERY_LIMITS, timeoutMs: 8_000 };
    const query = failure(runLosslessQuery(database, ENDLESS, { limits }));
    await untilRunning(database, 'endless');
    await database.restartServer();
    // Not broken off, but run again, up to its own time limit.
    expect(await query).toMatchObject({ code: 'timeout' });
  });
});
