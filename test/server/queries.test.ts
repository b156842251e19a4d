import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { ruleExtractor } from '../../src/extraction/ruleExtractor.ts';
import type { Database } from '../../src/graph/connection.ts';
import { ENDPOINTS, errorSchema, type QueryValue } from '../../src/model/contracts.ts';
import { type RunningServer, startServer } from '../../src/server/startServer.ts';
import { testDatabase, testDataFolder, wipe } from '../support/database.ts';

/** Takes far longer than any limit, and looks at the clock while it does. */
const ENDLESS = 'UNWIND range(1, 100000000) AS a UNWIND range(1, 100000) AS b RETURN max(a * b)';

let database: Database;
let server: RunningServer;

beforeAll(async () => {
  database = await testDatabase();
  await wipe(database);
  const session = await database.session('WRITE');
  await session.run(
    "CREATE (:Probe {id: 'a', weight: 1.0})-[:LINK {since: date('2024-01-29')}]->(:Probe {id: 'b'})",
  );
  await session.close();
  server = await startServer({ dataFolder: testDataFolder(), extractor: ruleExtractor, port: 0 });
  await server.ready;
});

afterAll(async () => {
  await server.close();
});

const send = (method: string, path: string, body?: unknown, signal?: AbortSignal) =>
  fetch(`${server.url}${path}`, {
    method,
    signal: signal ?? null,
    ...(body !== undefined && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });

async function answer<S extends z.ZodType>(
  contract: { method: string; response: S },
  path: string,
  body?: unknown,
): Promise<z.output<S>> {
  const response = await send(contract.method.toUpperCase(), path, body);
  const answered: unknown = await response.json();
  expect({ path, ok: response.ok, answered }).toMatchObject({ ok: true });
  return contract.response.parse(answered);
}

async function refusal(method: string, path: string, body?: unknown) {
  const response = await send(method, path, body);
  return { status: response.status, ...errorSchema.parse(await response.json()).error };
}

const query = (cypher: string, more: object = {}) =>
  answer(ENDPOINTS.query, '/api/query', { cypher, ...more });

const evaluate = async (cypher: string, params = {}): Promise<QueryValue | undefined> =>
  (await query(`RETURN ${cypher} AS value`, { params })).rows[0]?.[0];

/** Statements that run in the database, other than the one that asks. */
async function running(): Promise<number> {
  const session = await database.session('READ');
  try {
    const { records } = await session.run(
      "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'range(1, 100000000)' AND NOT currentQuery CONTAINS 'SHOW TRANSACTIONS' RETURN count(*) AS n",
    );
    return Number(records[0]?.get('n'));
  } finally {
    await session.close();
  }
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 60_000; !(await condition()); ) {
    if (Date.now() > deadline) throw new Error('It did not come to be within a minute.');
    await new Promise((wake) => setTimeout(wake, 50));
  }
}

describe('values come without loss', () => {
  it.each<[string, QueryValue]>([
    ['1', 1],
    ['1.0', { $type: 'Float', value: '1' }],
    ['0.5', 0.5],
    ['-0.0', { $type: 'Float', value: '-0' }],
    ['0.0 / 0', { $type: 'Float', value: 'NaN' }],
    ['1.0 / 0', { $type: 'Float', value: 'Infinity' }],
    ['9007199254740993', { $type: 'Integer', value: '9007199254740993' }],
    ['-9223372036854775808', { $type: 'Integer', value: '-9223372036854775808' }],
    ["['a', null, true, [1]]", ['a', null, true, [1]]],
    ["{a: 1, `$type`: 'Node'}", { $type: 'Map', value: { a: 1, $type: 'Node' } }],
    ["date('2024-01-29')", { $type: 'Date', value: '2024-01-29' }],
    ["localtime('12:30')", { $type: 'LocalTime', value: '12:30:00' }],
    ["time('12:30+01:00')", { $type: 'Time', value: '12:30:00+01:00' }],
    ["localdatetime('2024-01-29T12:30')", { $type: 'LocalDateTime', value: '2024-01-29T12:30:00' }],
    ["datetime('2024-01-29T12:30Z')", { $type: 'DateTime', value: '2024-01-29T12:30:00Z' }],
    ["duration('P1DT2H')", { $type: 'Duration', value: 'P1DT2H' }],
    ['point({longitude: 44.4, latitude: 33.3})', { $type: 'Point', srid: 4326, x: 44.4, y: 33.3 }],
  ])('%s', async (cypher, value) => {
    expect(await evaluate(cypher)).toEqual(value);
  });

  it('nodes, relationships and paths join by their ids and are counted once', async () => {
    const { rows, counts, columns } = await query(
      "MATCH path = (a:Probe {id: 'a'})-[r:LINK]->(b) RETURN a, r, path, [b] AS others",
    );
    expect(columns).toEqual(['a', 'r', 'path', 'others']);
    const [a, r, path, others] = rows[0] ?? [];
    const id = (value: unknown): string => String(Reflect.get(Object(value), 'id'));
    expect(a).toMatchObject({
      $type: 'Node',
      labels: ['Probe'],
      properties: { id: 'a', weight: { $type: 'Float', value: '1' } },
    });
    expect(others).toMatchObject([{ $type: 'Node', properties: { id: 'b' } }]);
    const b = Array.isArray(others) ? others[0] : undefined;
    expect(r).toMatchObject({
      $type: 'Relationship',
      type: 'LINK',
      start: id(a),
      end: id(b),
      properties: { since: { $type: 'Date', value: '2024-01-29' } },
    });
    expect(path).toEqual({ $type: 'Path', nodes: [a, b], relationships: [r] });
    expect(counts).toEqual({ rows: 1, nodes: 2, relationships: 1 });
  });

  it('and go without loss', async () => {
    const params = {
      integer: 1,
      float: { $type: 'Float', value: '1' },
      large: { $type: 'Integer', value: '9007199254740993' },
    };
    expect(await evaluate('[$integer, $float, $large]', params)).toEqual([
      1,
      { $type: 'Float', value: '1' },
      { $type: 'Integer', value: '9007199254740993' },
    ]);
  });
});

describe('limits', () => {
  it('cut the rows and say so', async () => {
    const { rows, limit } = await query('UNWIND range(1, 50) AS n RETURN n', { rows: 10 });
    expect(rows).toHaveLength(10);
    expect(limit).toEqual({
      kind: 'rows',
      message: expect.stringMatching(/^These are the first 10 rows/),
    });
    expect((await query('UNWIND range(1, 10) AS n RETURN n', { rows: 10 })).limit).toBeUndefined();
  });

  it('stop what takes too long and say that it may run longer', async () => {
    expect(await refusal('POST', '/api/query', { cypher: ENDLESS })).toMatchObject({
      status: 408,
      code: 'timeout',
      message: expect.stringMatching(/after 5 s.+run longer/),
    });
    expect(await evaluate('1')).toBe(1);
  });
});

describe('a query that runs', () => {
  it('is cancelled by its id', async () => {
    const id = randomUUID();
    const failed = refusal('POST', '/api/query', { cypher: ENDLESS, id, longer: true });
    await until(async () => (await running()) > 0);
    expect(await answer(ENDPOINTS.cancelQuery, `/api/query/${id}`)).toEqual({
      id,
      cancelled: true,
    });
    expect(await failed).toMatchObject({ status: 409, code: 'cancelled' });
    await until(async () => (await running()) === 0);
    expect(await answer(ENDPOINTS.cancelQuery, `/api/query/${id}`)).toEqual({
      id,
      cancelled: false,
    });
  });

  it('is cancelled when whoever asked goes away', async () => {
    const gone = new AbortController();
    const asked = send('POST', '/api/query', { cypher: ENDLESS, longer: true }, gone.signal);
    await until(async () => (await running()) > 0);
    gone.abort();
    await expect(asked).rejects.toThrow();
    await until(async () => (await running()) === 0);
  });
});

describe('before a query runs', () => {
  it('its plan comes as a tree, with what Neo4j warns of', async () => {
    const { plan, columns, warnings } = await answer(ENDPOINTS.queryPlan, '/api/query/plan', {
      cypher: 'MATCH (p:Probe)\nMATCH (q:Dragon)\nRETURN p.id AS id',
    });
    expect(columns).toEqual(['id']);
    if (!plan) throw new Error('no plan');
    expect(plan).toMatchObject({ operator: 'ProduceResults', details: 'id' });
    const operators = (node: typeof plan): string[] => [
      node.operator,
      ...node.children.flatMap(operators),
    ];
    expect(operators(plan)).toEqual(expect.arrayContaining(['NodeByLabelScan']));
    expect(plan.estimatedRows).toEqual(expect.any(Number));
    expect(warnings).toContainEqual(
      expect.objectContaining({
        message: expect.stringContaining('Dragon'),
        position: { line: 2, column: 10, offset: 25 },
      }),
    );
  });

  it('a mistake is told with its place in the text that was sent', async () => {
    const cypher = 'MATCH (p:Probe)\nRETRUN p';
    const mistake = {
      code: 'syntax',
      position: { line: 2, column: 1, offset: 16 },
      message: expect.stringMatching(/^Line 2, column 1: [^\n]+$/),
    };
    expect(await refusal('POST', '/api/query', { cypher })).toMatchObject({
      status: 400,
      ...mistake,
    });
    expect((await answer(ENDPOINTS.queryPlan, '/api/query/plan', { cypher })).problem).toEqual(
      mistake,
    );
  });

  it('what is typed so far is no failed request: its problem is the answer', async () => {
    for (const [cypher, code] of [
      ['MTCH (p)', 'syntax'],
      ['MATCH (p:Pro', 'syntax'],
      ['CREATE (:Probe)', 'write-refused'],
      ["LOAD CSV FROM 'file:///x' AS l RETURN l", 'not-allowed'],
    ]) {
      const { plan, problem } = await answer(ENDPOINTS.queryPlan, '/api/query/plan', { cypher });
      expect(plan).toBeUndefined();
      expect(problem).toMatchObject({ code, message: expect.stringMatching(/\S/) });
    }
  });

  it('the graph tells what can be completed', async () => {
    const schema = await answer(ENDPOINTS.graphSchema, '/api/schema');
    expect(schema.labels).toContain('Probe');
    expect(schema.relationshipTypes).toContain('LINK');
    expect(schema.propertyKeys).toContain('since');
    expect(schema.functions).toContainEqual({
      name: 'toLower',
      signature: expect.stringMatching(/^\(/),
    });
    expect(schema.procedures.map((p) => p.name)).toContain('db.labels');
    expect(schema.procedures.map((p) => p.name).filter((n) => n.startsWith('dbms.'))).toEqual([]);
  });
});

describe('the library', () => {
  it('is answered with its parameters', async () => {
    const { statements } = await answer(ENDPOINTS.library, '/api/library');
    const weapons = statements.find((s) => s.id === 'weaponsOfGroup');
    expect(weapons).toMatchObject({
      title: 'Weapons of a group',
      parameters: [{ name: 'group', type: 'entity', of: 'Actor' }],
      example: { group: expect.any(String) },
    });
    expect(weapons?.cypher).toMatch(/^MATCH/);
  });
});

describe('saved queries', () => {
  const body = {
    name: 'Rifles',
    note: 'for the report',
    cypher: 'MATCH (w:Weapon) WHERE w.category = $category RETURN w LIMIT $most',
    parameters: [
      { name: 'category', type: 'choice', description: 'Sort', choices: ['drone', 'vehicle'] },
      { name: 'most', type: 'integer', description: '', minimum: 1, maximum: 9, default: 3 },
    ],
  };

  it('come back as they were saved, by name, and go when deleted', async () => {
    const saved = await answer(ENDPOINTS.saveQuery, '/api/queries', body);
    expect(saved).toMatchObject({ ...body, version: 1 });
    const path = `/api/queries/${saved.id}`;
    expect(await answer(ENDPOINTS.savedQuery, path)).toEqual(saved);
    const other = await answer(ENDPOINTS.saveQuery, '/api/queries', { ...body, name: 'arms' });
    const { queries } = await answer(ENDPOINTS.savedQueries, '/api/queries');
    expect(queries).toEqual([other, saved]);
    expect(await answer(ENDPOINTS.deleteQuery, path)).toEqual(saved);
    expect(await refusal('GET', path)).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('are not overwritten by whoever has not seen the last change', async () => {
    const { id } = await answer(ENDPOINTS.saveQuery, '/api/queries', body);
    const path = `/api/queries/${id}`;
    const change = { ...body, name: 'Rifles and drones', version: 1 };
    expect(await answer(ENDPOINTS.changeQuery, path, change)).toMatchObject({
      name: 'Rifles and drones',
      version: 2,
    });
    expect(await refusal('PUT', path, { ...body, name: 'Mine', version: 1 })).toMatchObject({
      status: 409,
      code: 'conflict',
    });
    expect(await answer(ENDPOINTS.savedQuery, path)).toMatchObject({
      name: 'Rifles and drones',
      version: 2,
    });
    expect(await refusal('PUT', '/api/queries/none', change)).toMatchObject({ status: 404 });
  });

  it('two changes at once: one is taken, the other told', async () => {
    const { id } = await answer(ENDPOINTS.saveQuery, '/api/queries', body);
    const change = (name: string) =>
      send('PUT', `/api/queries/${id}`, { ...body, name, version: 1 });
    const statuses = await Promise.all([change('One'), change('Two'), change('Three')]);
    expect(statuses.map((r) => r.status).sort()).toEqual([200, 409, 409]);
  });
});
