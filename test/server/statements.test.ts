import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ruleExtractor } from '../../src/extraction/ruleExtractor.ts';
import { readStatements } from '../../src/graph/statements.ts';
import { ENDPOINTS, type StatementRun } from '../../src/model/contracts.ts';
import { packageRoot } from '../../src/packageRoot.ts';
import { type RunningServer, startServer } from '../../src/server/startServer.ts';
import { testDatabase, testDataFolder, wipe } from '../support/database.ts';

let server: RunningServer;

beforeAll(async () => {
  await wipe(await testDatabase());
  server = await startServer({ dataFolder: testDataFolder(), extractor: ruleExtractor, port: 0 });
  await server.ready;
});
afterAll(async () => {
  await server.close();
});

const get = async (path: string): Promise<unknown> => (await fetch(`${server.url}${path}`)).json();

const statementsOf = async (path: string): Promise<StatementRun[]> =>
  ENDPOINTS.statements.response.parse(await get(`/api/statements/${path}`));

async function entity(name: string): Promise<string> {
  const found = ENDPOINTS.search.response.parse(await get(`/api/search?q=${name}`));
  const [first] = found.entities;
  if (!first) throw new Error(`The sample corpus names no ${name}.`);
  return first.id;
}

/** Rows of a statement as the query endpoint answers them. */
async function run({ text, parameters }: StatementRun) {
  const response = await fetch(`${server.url}/api/query`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ cypher: text, params: parameters }),
  });
  return ENDPOINTS.query.response.parse(await response.json());
}

describe('the Cypher behind a read', () => {
  it('answers, asked as it is shown, what the read answers', async () => {
    const id = await entity('isis');
    const [, counts] = await statementsOf(`neighbourCounts?of=${id}`);
    if (!counts) throw new Error('No statement counts the neighbours.');
    const { columns, rows } = await run(counts);
    const answered = rows.map((row) => Object.fromEntries(columns.map((c, i) => [c, row[i]])));
    expect(answered).toEqual(await get(`/api/entities/${id}/counts`));
    expect(answered.length).toBeGreaterThan(2);
  });

  it('carries whole numbers as the statement needs them', async () => {
    const id = await entity('isis');
    const statements = await statementsOf(`neighbours?of=${id}&kind=Weapon&limit=3`);
    const neighbours = statements.find((s) => s.name === 'neighbours');
    expect(neighbours?.parameters).toMatchObject({ id, kind: 'Weapon', type: null, limit: 3 });
    if (!neighbours) throw new Error('No statement reads the neighbours.');
    expect((await run(neighbours)).rows).toHaveLength(1);
  });

  it('is the text of a file below cypher, and says how often it ran', async () => {
    const [from, to] = [await entity('isis'), await entity('houthis')];
    const files = readStatements(join(packageRoot, 'cypher'));
    const statements = await statementsOf(`paths?from=${from}&to=${to}`);
    for (const s of statements) expect(s.text).toBe(files.get(s.name)?.text);
    const frontier = statements.find((s) => s.name === 'pathFrontier');
    expect(frontier?.runs).toBeGreaterThan(1);
    expect(frontier?.parameters.ids).toHaveLength(1);
  });

  it('is refused in one line for what is no read, and where the read itself would be', async () => {
    expect(await get('/api/statements/saveView')).toMatchObject({
      error: { code: 'not-found', message: 'No read is named "saveView".' },
    });
    expect(await get('/api/statements/entity?of=nobody')).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(await get('/api/statements/neighbours?of=x&kind=Spaceship')).toMatchObject({
      error: { code: 'invalid-request' },
    });
  });
});
