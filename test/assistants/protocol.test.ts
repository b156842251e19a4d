/** The command as an assistant starts it: a process of its own, the SDK's own client, the real database. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { z } from 'zod';
import { TOOLS } from '../../src/assistants/tools.ts';
import { readStoredDocument } from '../../src/graph/reads/documents.ts';
import { prepareSchema } from '../../src/graph/schema.ts';
import type { Citation } from '../../src/model/citation.ts';
import { packageRoot } from '../../src/packageRoot.ts';
import { testDatabase, testDataFolder, wipe } from '../support/database.ts';
import { importSampleAsRead } from '../support/sampleCorpus.ts';

const environment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined || name === 'NEO4J_URI' ? [] : [[name, value]],
    ),
  );

const errors: string[] = [];
let client: Client;

beforeAll(async () => {
  const database = await testDatabase();
  await prepareSchema(database);
  await wipe(database);
  await importSampleAsRead(database);
  client = new Client({ name: 'a test', version: '1' });
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: ['--import', 'tsx', 'src/cli/main.ts', 'mcp', '--data', testDataFolder()],
    cwd: packageRoot,
    env: environment(),
    stderr: 'pipe',
  });
  transport.stderr?.on('data', (chunk) => errors.push(String(chunk)));
  // What is on the output and no message of the protocol arrives here.
  client.onerror = (error) => errors.push(error.message);
  await client.connect(transport, { timeout: 100_000 });
});
afterAll(() => client.close());

/** The tool's own schema reads what arrives, so a test works with what the contract promises. */
async function call(name: string, input: Record<string, unknown>): Promise<z.core.util.JSONType> {
  const answer = await client.callTool({ name, arguments: input }, undefined, { timeout: 60_000 });
  if (answer.isError) throw new Error(refusalOf(answer));
  return z.json().parse(answer.structuredContent);
}

const refusalOf = (answer: Record<string, unknown>): string =>
  z
    .array(z.object({ text: z.string() }))
    .parse(answer.content)
    .map((c) => c.text)
    .join('\n');

async function refusal(name: string, input: Record<string, unknown>): Promise<string> {
  const answer = await client.callTool({ name, arguments: input });
  expect(answer.isError).toBe(true);
  const text = refusalOf(answer);
  expect(text).not.toContain('\n');
  return text;
}

/** Every citation anywhere in an answer. */
function citationsIn(value: unknown): Citation[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = citationShape.safeParse(value);
  if (own.success) return [own.data];
  return Object.values(value).flatMap(citationsIn);
}
const citationShape = z.object({
  quote: z.string(),
  start: z.number(),
  end: z.number(),
  certainty: z.enum(['stated', 'claimed', 'hedged', 'denied']).optional(),
  review: z.enum(['unreviewed', 'confirmed', 'rejected']).optional(),
  document: z.object({ id: z.string(), name: z.string(), title: z.string(), sha256: z.string() }),
});

const ASKED: readonly (readonly [string, Record<string, unknown>])[] = [
  ['search', { query: 'islamic stat' }],
  ['entity', { entity: 'Islamic State' }],
  ['relations', { entity: 'Houthis', types: ['USED'], sentences: 3 }],
  ['paths', { from: 'Houthis', to: 'Wagner Group', countries: true }],
  ['ask', { question: 'Who supplied weapons to the Houthis?' }],
  ['cypher', { cypher: 'MATCH (:ArmedGroup)-[r:USED]->(:Weapon) RETURN r LIMIT 5' }],
  ['document', { document: 'isis-type-68-rifles' }],
];

describe('an assistant', () => {
  it('is told of every tool, what it takes and answers, and that none of them writes', async () => {
    const { tools } = await client.listTools();
    expect(tools.map((t) => t.name)).toEqual(TOOLS.map((t) => t.name));
    for (const { description, inputSchema, outputSchema, annotations } of tools) {
      expect(description?.length).toBeGreaterThan(40);
      expect(inputSchema.type).toBe('object');
      expect(outputSchema?.type).toBe('object');
      expect(annotations?.readOnlyHint).toBe(true);
    }
    expect(client.getInstructions()).toContain('certainty');
  });

  it.each(ASKED)('gets citations from %s that stand in their documents', async (name, input) => {
    const citations = citationsIn(await call(name, input));
    expect(citations.length).toBeGreaterThan(0);
    const database = await testDatabase();
    for (const { quote, start, end, document } of citations) {
      const stored = await readStoredDocument(database, document.id);
      expect(stored?.text.slice(start, end)).toBe(quote);
    }
  });

  it('gets of a claim how sure it is, who published it and when, and its review; denials too', async () => {
    const answer = await call('relations', {
      entity: 'Iran',
      other: 'Russia',
      types: ['SUPPLIED'],
    });
    const cited = (certainty: string) =>
      expect.objectContaining({
        certainty,
        review: 'unreviewed',
        says: expect.stringContaining('supplied'),
        document: expect.objectContaining({
          title: expect.any(String),
          publisher: expect.any(String),
          published: expect.any(String),
          reliability: 'F',
        }),
      });
    expect(answer).toMatchObject({
      relations: [
        {
          from: { name: 'Iran' },
          to: { name: 'Russia' },
          citations: expect.arrayContaining([cited('claimed'), cited('denied')]),
        },
      ],
      total: 1,
      more: false,
    });
  });

  it('asks one question after another in the same context', async () => {
    await call('ask', { question: 'Which armed groups operate in Iraq?' });
    const followed = await call('ask', { question: 'and in Syria?', follows: true });
    expect(followed).toMatchObject({ understood: true, reading: expect.stringContaining('Syria') });
    const alone = await call('ask', { question: 'and in Syria?' });
    expect(alone).toMatchObject({ understood: false });
  });

  it('reads a document page by page', async () => {
    const first = await call('document', { document: 'isis-type-68-rifles', characters: 300 });
    expect(first).toMatchObject({ start: 0, end: 300, text: expect.any(String) });
    const rest = await call('document', { document: 'isis-type-68-rifles', offset: 300 });
    expect(rest).toMatchObject({ start: 300 });
    const list = await call('documents', { limit: 3 });
    expect(list).toMatchObject({ total: 19, documents: expect.any(Array) });
    expect(await call('documents', { query: 'type 68' })).toMatchObject({
      documents: [expect.objectContaining({ name: 'isis-type-68-rifles' })],
    });
  });

  it('is told how to have sentences where rows hold none', async () => {
    expect(await call('cypher', { cypher: 'RETURN $n + 1 AS n', params: { n: 1 } })).toMatchObject({
      columns: ['n'],
      rows: [[2]],
      citations: [],
      note: expect.stringContaining('Return relationships'),
    });
  });

  it.each([
    ['cypher', { cypher: 'MATCH (n) DETACH DELETE n' }, /read/i],
    ['cypher', { cypher: "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line" }, /LOAD CSV/],
    ['cypher', { cypher: 'CALL dbms.listConfig()' }, /./],
    ['cypher', { cypher: 'MATCH (n RETURN n' }, /./],
    ['cypher', { cypher: 'RETURN 1', rows: 0 }, /"rows"/],
    ['entity', { entity: 'Zzyzx Liberation Front' }, /nothing called "Zzyzx Liberation Front"/],
    ['entity', {}, /"entity"/],
    ['paths', { from: 'Houthis', to: 'nobody of that name' }, /nothing called/],
    ['relations', { entity: 'Houthis', types: ['LOVES'] }, /"types\.0"/],
    ['document', { document: 'no such document' }, /There is no document/],
  ])('is refused by %s with %j in one clear line', async (name, input, message) => {
    expect(await refusal(name, input)).toMatch(message);
  });

  it('hears of a tool that there is not, and can go on', async () => {
    await expect(client.callTool({ name: 'delete', arguments: {} })).rejects.toThrow(
      /There is no tool "delete"; there are search,/,
    );
    expect(await call('documents', { limit: 1 })).toMatchObject({ total: 19 });
  });

  it('finds nothing on the output or the error output but what was asked', () => {
    expect(errors).toEqual([]);
  });
});
