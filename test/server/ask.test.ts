/** Questions over HTTP, on the annotated documents: answers, context, choices, refusals, limits, and the statement behind. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { ruleExtractor } from '../../src/extraction/ruleExtractor.ts';
import { prepareSchema } from '../../src/graph/schema.ts';
import { importPaths } from '../../src/importing/importPaths.ts';
import { ENDPOINTS, errorSchema } from '../../src/model/contracts.ts';
import type { AskResponse, askRequestSchema, Question } from '../../src/model/questionContracts.ts';
import { packageRoot } from '../../src/packageRoot.ts';
import { type RunningServer, startServer } from '../../src/server/startServer.ts';
import { testDatabase, testDataFolder, wipe } from '../support/database.ts';

let server: RunningServer;
beforeAll(async () => {
  const database = await testDatabase();
  await prepareSchema(database);
  await wipe(database);
  await importPaths({
    database,
    extractor: ruleExtractor,
    paths: [join(packageRoot, 'corpus', 'devset')],
    annotationsEnding: '.gold.json',
  });
  server = await startServer({ dataFolder: testDataFolder(), extractor: ruleExtractor, port: 0 });
  await server.ready;
}, 300_000);
afterAll(async () => {
  await server.close();
});

const post = (path: string, body: unknown): Promise<Response> =>
  fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

async function ask(
  question: string,
  options: Partial<z.input<typeof askRequestSchema>> = {},
): Promise<AskResponse> {
  const response = await post('/api/ask', { question, ...options });
  const body: unknown = await response.json();
  expect({ question, status: response.status, body }).toMatchObject({ status: 200 });
  return ENDPOINTS.ask.response.parse(body);
}

async function refusal(body: unknown): Promise<{ status: number; code: string; message: string }> {
  const response = await post('/api/ask', body);
  const { error } = errorSchema.parse(await response.json());
  return { status: response.status, ...error };
}

const names = ({ rows }: AskResponse): string[] =>
  rows.map((row) => row.map((c) => c.name).join(' – '));
const USED = 'Which weapons did Islamic State use?';

describe('an answer', () => {
  it('has rows, their sentences, how it was read, and its part of the graph', async () => {
    const found = await ask(USED);
    expect(found).toMatchObject({ understood: true, kind: 'entities', question: USED });
    expect(found.rows.length).toBeGreaterThan(0);
    expect(found.because).toHaveLength(found.rows.length);
    const shown = new Set(found.subgraph.edges.map((e) => e.id));
    for (const ids of found.because ?? []) {
      expect(ids.length).toBeGreaterThan(0);
      for (const id of ids) expect(shown).toContain(id);
    }
    for (const { document, quote, start, end } of found.evidence) {
      expect(document).not.toBe('');
      expect(quote).toHaveLength(end - start);
    }
    expect(found.pieces?.map((p) => p.role)).toContain('relation');
  });

  it('comes from a statement that gives the same rows when it is run, and only reads', async () => {
    const { cypher, params, rows } = await ask(USED);
    const run = await post('/api/query', { cypher, params });
    const result = ENDPOINTS.query.response.parse(await run.json());
    expect(result.rows).toHaveLength(rows.length);
    const plan = await post('/api/query/plan', { cypher, params });
    const { problem, plan: tree } = ENDPOINTS.queryPlan.response.parse(await plan.json());
    expect(problem).toBeUndefined();
    // it begins at the name, not at all entities
    expect(JSON.stringify(tree)).not.toContain('AllNodesScan');
  });

  it('holds what was said as parameters only', async () => {
    const name = "x'}) DETACH DELETE n //";
    const found = await ask(`Who supplied “${name}”?`);
    expect(found.cypher).not.toContain('DELETE');
    const heads = ['rifle") OR true //'];
    const typed: Question = {
      ask: 'entities',
      focus: { kinds: ['Weapon'], heads, conditions: [] },
    };
    const other = await ask('weapons', { typed });
    expect(other).toMatchObject({ kind: 'none' });
    expect(other.cypher).not.toContain('OR true');
  });
});

describe('a question that follows', () => {
  it('is read in the context of the one before', async () => {
    const first = await ask('Who attacked Islamic State?');
    const next = await ask('and in Syria?', { previous: first.typed });
    expect(next.understood).toBe(true);
    expect(next.pieces?.map((p) => p.role)).toContain('place');
    expect(next.reading).toContain('Islamic State');
    const count = await ask('how many?', { previous: first.typed });
    expect(count).toMatchObject({ kind: 'count', value: first.rows.length });
  });

  it('is not understood without it', async () => {
    expect(await ask('and in Syria?')).toMatchObject({ understood: false, kind: 'unclear' });
  });

  it('may be asked in the same breath: the second is given to be asked next', async () => {
    const found = await ask('Who attacked Islamic State, and who supplied it?');
    expect(found).toMatchObject({ understood: true, further: 'who supplied it?' });
    expect(names(found)).toEqual(names(await ask('Who attacked Islamic State?')));
    const next = await ask(found.further ?? '', { previous: found.typed });
    expect(next.understood).toBe(true);
  });
});

describe('a choice among what a piece offers', () => {
  it('changes the question', async () => {
    const first = await ask(USED);
    const sure = first.pieces?.find((p) => p.role === 'certainty');
    const edits = [{ piece: sure?.id ?? '', choose: 'certainty:hedged' }];
    const hedged = await ask(USED, { edits });
    expect(hedged.reading).toContain('only hedged');
    expect(hedged.rows.length).toBeLessThan(first.rows.length);
    expect(names(await ask(USED, { typed: first.typed, edits }))).toEqual(names(hedged));
  });

  it('may be a span of dates', async () => {
    const { pieces } = await ask('What happened in Iraq?');
    const date = pieces?.find((p) => p.role === 'date');
    const edits = [{ piece: date?.id ?? '', choose: 'dates:2031..2032' }];
    expect(await ask('What happened in Iraq?', { edits })).toMatchObject({ kind: 'none' });
  });

  it('that the question does not have is refused, and said so', async () => {
    expect(
      await refusal({ question: USED, edits: [{ piece: 'focus/nothing', choose: 'remove' }] }),
    ).toMatchObject({ status: 409, code: 'changed-question' });
    expect(
      await refusal({ question: USED, edits: [{ piece: 'focus', choose: 'constructor:x' }] }),
    ).toMatchObject({ status: 409, code: 'changed-question' });
  });
});

describe('what is no question', () => {
  it('is declined, not refused, with what could be asked of the names in it', async () => {
    const found = await ask('What is the weather in Iraq?');
    expect(found).toMatchObject({ understood: false, kind: 'unclear', rows: [], cypher: '' });
    expect(found.text).toContain('Iraq');
  });

  it.each([
    ['nothing', {}],
    ['an empty question', { question: '   ' }],
    ['more than a thousand characters', { question: `Who is ${'x'.repeat(1000)}?` }],
    [
      'more than thirty choices',
      { question: USED, edits: Array(31).fill({ piece: 'a', choose: 'b' }) },
    ],
    ['a typed question that is none', { question: USED, typed: { ask: 'everything' } }],
    [
      'a relation that the ontology does not have',
      {
        question: USED,
        typed: {
          ask: 'entities',
          focus: {
            conditions: [
              {
                is: 'relation',
                relation: { types: ['OWNS|USED*'], direction: 'out', other: { conditions: [] } },
              },
            ],
          },
        },
      },
    ],
  ])('is refused: %s', async (_, body) => {
    const { status, message } = await refusal(body);
    expect(status).toBe(400);
    expect(message).not.toBe('');
  });

  it('is refused when it is no JSON', async () => {
    expect(await refusal('{"question"')).toMatchObject({ status: 400 });
  });
});

describe('limits', () => {
  const all: Question = { ask: 'entities', focus: { conditions: [] } };

  it('cut an answer at five hundred rows, and say so', async () => {
    const found = await ask('everything', { typed: all });
    expect(found.rows).toHaveLength(500);
    expect(found.truncated).toBe(true);
    expect(found.subgraph.nodes.length).toBeLessThanOrEqual(1000);
  });

  it('leave the server answering while many ask at once', async () => {
    const many = await Promise.all(Array.from({ length: 12 }, () => ask(USED)));
    const [first] = many;
    for (const found of many) expect(names(found)).toEqual(first && names(first));
  });
});
