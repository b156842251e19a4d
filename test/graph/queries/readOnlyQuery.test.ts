import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '../../../src/graph/connection.ts';
import { runReadOnlyQuery } from '../../../src/graph/queries/readOnlyQuery.ts';
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

describe('a query that a user typed', () => {
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
