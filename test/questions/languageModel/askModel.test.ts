import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '../../../src/graph/connection.ts';
import { languageModel, modelOf } from '../../../src/languageModel/languageModel.ts';
import { packageRoot } from '../../../src/packageRoot.ts';
import { answer } from '../../../src/questions/answer.ts';
import { importAnnotated } from '../../support/annotated.ts';
import { testDatabase, wipe } from '../../support/database.ts';

/** A stand-in for a model: what it replies to a question, well or badly. */
const REPLIES: Readonly<Record<string, string>> = {
  good: '```json\n{"cypher": "MATCH (x:ArmedGroup)-[r:USED]->(w:Weapon) RETURN x, r LIMIT 3"}\n```',
  number: '{"cypher": "MATCH (x:ArmedGroup) RETURN count(x)"}',
  writes: '{"cypher": "MATCH (n) DETACH DELETE n RETURN 1"}',
  loads: '{"cypher": "LOAD CSV FROM \'http://127.0.0.1/x\' AS l RETURN l"}',
  syntax: '{"cypher": "MATCH (x:ArmedGroup RETURN x"}',
  invented: '{"cypher": "RETURN \'Iran supplied everyone\' AS claim"}',
  nothing: '{"cypher": null}',
  prose: 'I think that the answer is Iran.',
};
const asked: { authorization: string | undefined; body: string }[] = [];

let server: Server;
let url: string;
let database: Database;

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      asked.push({ authorization: request.headers.authorization, body });
      const mode = /mode (\w+)/.exec(body)?.[1] ?? '';
      if (mode === 'silent') return;
      if (mode === 'broken') return void response.writeHead(500).end('no');
      if (mode === 'moved') return void response.writeHead(302, { location: '/elsewhere' }).end();
      if (mode === 'endless') return void response.end('x'.repeat(300_000));
      if (mode === 'cut') return void response.writeHead(200, { 'content-length': 99 }).destroy();
      response.end(JSON.stringify({ choices: [{ message: { content: REPLIES[mode] ?? '' } }] }));
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/v1`;
  database = await testDatabase();
  await wipe(database);
  await importAnnotated(database, [
    join(packageRoot, 'corpus', 'devset', '12_yemen_dhow_wire.txt'),
  ]);
}, 120_000);

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const ask = (mode: string, timeoutMs = 20_000) =>
  answer(database, `Ponder the mode ${mode}`, {
    model: languageModel({ url, name: 'stand-in', key: 'secret', timeoutMs }),
  });

describe('a language model for what the grammar declines', () => {
  it('is off unless the environment names one', () => {
    expect(modelOf({})).toBeUndefined();
    expect(modelOf({ SIGHTLINE_LLM_URL: url, SIGHTLINE_LLM_MODEL: 'm' })?.name).toBe('m');
  });

  it('writes a query, whose answer says who wrote it and shows its sentences', async () => {
    const result = await ask('good');
    expect(result).toMatchObject({
      understood: true,
      kind: 'entities',
      byModel: { name: 'stand-in' },
    });
    expect(result.text).toContain('The language model stand-in wrote the query');
    expect(result.rows.length).toBeGreaterThan(0);
    expect(result.evidence.length).toBeGreaterThan(0);
    expect(asked.at(-1)?.authorization).toBe('Bearer secret');
    expect(asked.at(-1)?.body).toContain('MANUFACTURED_IN');
  });

  it('may count', async () => {
    expect(await ask('number')).toMatchObject({ kind: 'count', byModel: { name: 'stand-in' } });
  });

  it.each([
    ['writes', 'refused'],
    ['loads', 'refused'],
    ['syntax', 'refused'],
    ['invented', 'nothing that stands in the graph'],
    ['nothing', 'no query'],
    ['prose', 'did not answer with a query'],
    ['broken', 'status 500'],
    ['moved', 'could not be reached'],
    ['endless', 'more than can be read'],
    ['cut', 'could not be reached'],
  ])('when it is %s, the question stays declined and says why', async (mode, why) => {
    const result = await ask(mode);
    expect(result).toMatchObject({ understood: false, kind: 'unclear', rows: [] });
    expect(result.text).toContain(why);
    expect(result.byModel?.failed).toContain(why);
  });

  it('is not waited for beyond its time', async () => {
    const result = await ask('silent', 300);
    expect(result.text).toContain('did not answer within 0.3 s');
  });

  it('changes nothing in the graph', async () => {
    expect((await ask('number')).value).toBeGreaterThan(0);
  });

  it('is not asked what the grammar understands', async () => {
    const before = asked.length;
    const model = languageModel({ url, name: 'stand-in' });
    await answer(database, 'Which armed groups use drones?', { model });
    expect(asked).toHaveLength(before);
  });
});
