import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '../../../src/graph/connection.ts';
import { runReadOnlyQuery } from '../../../src/graph/queries/readOnlyQuery.ts';
import { ReadOnlyQueryError } from '../../../src/graph/queries/readOnlyQueryError.ts';
import { testDatabase, wipe } from '../../support/database.ts';

let database: Database;

beforeAll(async () => {
  database = await testDatabase();
  await wipe(database);
  const session = await database.session('WRITE');
  await session.run(
    "CREATE (:Probe {id: 'a', at: date('2024-01-29')})-[:LINK {weight: 2}]->(:Probe {id: 'b'})",
  );
  await session.close();
});

const failureOf = async (cypher: string, params = {}, limits = {}): Promise<string> => {
  try {
    await runReadOnlyQuery(database, cypher, params, {
      timeoutMs: 2_000,
      rows: 100,
      characters: 1_000_000,
      ...limits,
    });
    return 'ran';
  } catch (error) {
    if (error instanceof ReadOnlyQueryError) return error.code;
    throw error;
  }
};

const probes = async (): Promise<unknown> =>
  (await runReadOnlyQuery(database, 'MATCH (p:Probe) RETURN count(p)')).rows[0]?.[0];

const REFUSED: readonly [string, string][] = [
  ['CREATE (:Probe)', 'write-refused'],
  ['MATCH (p:Probe) SET p.id = 1', 'write-refused'],
  ['MATCH (p:Probe) DETACH DELETE p', 'write-refused'],
  ["MERGE (p:Probe {id: 'a'}) RETURN p", 'write-refused'],
  ['MATCH (p:Probe) REMOVE p.id RETURN p', 'write-refused'],
  ['MATCH (p:Probe) CALL (p) { SET p.x = 1 } RETURN p', 'write-refused'],
  ['FOREACH (n IN range(1, 3) | CREATE (:Probe))', 'write-refused'],
  ['CREATE INDEX probe FOR (p:Probe) ON (p.x)', 'not-allowed'],
  ['DROP INDEX probe IF EXISTS', 'not-allowed'],
  ["LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", 'not-allowed'],
  ["LOAD CSV FROM 'http://127.0.0.1:1/' AS line RETURN line", 'not-allowed'],
  [
    "MATCH (p:Probe) CALL (p) { LOAD CSV FROM 'file:///etc/hosts' AS l RETURN l } RETURN l",
    'not-allowed',
  ],
  ['SHOW SETTINGS', 'not-allowed'],
  ['SHOW TRANSACTIONS', 'not-allowed'],
  ['SHOW USERS', 'not-allowed'],
  ["TERMINATE TRANSACTIONS 'neo4j-transaction-1'", 'not-allowed'],
  ['CALL dbms.listConfig()', 'not-allowed'],
  ['CALL dbms.listConnections()', 'not-allowed'],
  ['CALL `dbms`.`listConfig`()', 'not-allowed'],
  ["CALL dbms.queryJmx('*:*')", 'not-allowed'],
  ['CALL db.clearQueryCaches()', 'not-allowed'],
  ["CALL db.createLabel('X')", 'not-allowed'],
  ['ALTER CURRENT USER SET PASSWORD FROM "a" TO "bbbbbbbb"', 'not-allowed'],
  ['EXPLAIN MATCH (p) RETURN p', 'not-allowed'],
  ['/* a comment */ PROFILE MATCH (p) RETURN p', 'not-allowed'],
  ['// a comment\nCYPHER runtime=slotted MATCH (p) RETURN p', 'not-allowed'],
  ['MATCH (p) RETURN p; CREATE (:Probe)', 'syntax'],
  ['MATCH (p RETURN p', 'syntax'],
  ['   ', 'syntax'],
  ['MATCH (p {id: $missing}) RETURN p', 'parameter'],
];

describe('a query that a user typed', () => {
  it.each(REFUSED)('%s is refused as %s', async (cypher, code) => {
    expect(await failureOf(cypher)).toBe(code);
    expect(await probes()).toBe(2);
  });

  it.each([
    [
      'a product without end',
      'UNWIND range(1, 100000000) AS a UNWIND range(1, 100000000) AS b WITH a * b AS c RETURN max(c)',
      'timeout',
    ],
    ['a list without end', 'UNWIND range(1, 1000000000) AS n RETURN collect(n)', 'memory'],
  ])('is stopped when it is %s, and the next one answers', async (_what, cypher, code) => {
    expect([code, 'timeout']).toContain(await failureOf(cypher));
    expect(await probes()).toBe(2);
  });

  it('is cut at the row limit and says so', async () => {
    const result = await runReadOnlyQuery(
      database,
      'UNWIND range(1, 50) AS n RETURN n',
      {},
      { timeoutMs: 2_000, rows: 10, characters: 1_000 },
    );
    expect(result.rows).toHaveLength(10);
    expect(result.truncated).toBe(true);
  });

  it('takes whole numbers as integers, so that LIMIT can be a parameter', async () => {
    const result = await runReadOnlyQuery(
      database,
      'MATCH (p:Probe) RETURN p.id AS id ORDER BY id LIMIT $limit',
      { limit: 1 },
    );
    expect(result).toEqual({ columns: ['id'], rows: [['a']], truncated: false });
  });

  it('answers nodes, relationships, paths and dates as plain JSON that joins by id', async () => {
    const result = await runReadOnlyQuery(
      database,
      "MATCH path = (a:Probe {id: 'a'})-[r]->(b) RETURN a, r, path, a.at AS at",
    );
    const [a, r, path, at] = result.rows[0] ?? [];
    const idOf = (value: unknown): unknown => Reflect.get(Object(value), 'id');
    expect(a).toMatchObject({ labels: ['Probe'], properties: { id: 'a', at: '2024-01-29' } });
    expect(r).toMatchObject({
      type: 'LINK',
      properties: { weight: 2 },
      start: idOf(a),
    });
    expect(path).toMatchObject({ nodes: [a, { labels: ['Probe'] }], relationships: [r] });
    expect(at).toBe('2024-01-29');
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  it('may ask for the schema and the labels', async () => {
    const labels = await runReadOnlyQuery(database, 'CALL db.labels() YIELD label RETURN label');
    expect(labels.rows).toContainEqual(['Probe']);
  });
});
