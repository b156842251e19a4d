/**
 * Every endpoint of the OpenAPI document, asked rightly, nearly rightly and wrongly, by everyone: it never fails, never
 * hangs, answers as the document says, and tells nothing of the inside. `npm run test:fuzz` asks 20,000 times;
 * FUZZ_REQUESTS says how often, FUZZ_SEED repeats a run.
 */
import { Agent } from 'node:http';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { ruleExtractor } from '../../src/extraction/ruleExtractor.ts';
import { importPaths } from '../../src/importing/importPaths.ts';
import { mayAs, ROLES, type Role } from '../../src/model/access.ts';
import { errorSchema } from '../../src/model/contracts.ts';
import { packageRoot } from '../../src/packageRoot.ts';
import { openApiDocument } from '../../src/server/openapi.ts';
import { buildSentPage } from '../support/app.ts';
import { testDatabase, wipe } from '../support/database.ts';
import {
  type Asked,
  askedOf,
  type Caller,
  type Operation,
  operationsOf,
} from '../support/fuzz/operations.ts';
import { Definitions, type Json, schemaOf } from '../support/fuzz/schema.ts';
import { type Answered, send } from '../support/fuzz/send.ts';
import { type SharedServer, startShared } from '../support/shared.ts';

const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 600);
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_122);
/** Problems after which it gives up. */
const MOST_PROBLEMS = 40;
/** Asked at once. */
const TOGETHER = 6;
/** A statement may run for five seconds, an export of the sample takes two; machines differ. */
const ANSWER_WITHIN_MS = 60_000;
/** How often, against once for the others: what takes long answers the same however often it is asked. */
const WEIGHTS: Readonly<Record<string, number>> = {
  startSampleImport: 0.05,
  startImport: 0.5,
  exportAll: 0.3,
  export: 0.5,
  dossier: 0.3,
};

const parsed: Json = JSON.parse(JSON.stringify(openApiDocument('0')));
const document = schemaOf(parsed);
const definitions = new Definitions(document);
const operations = operationsOf(document);
const byName = new Map(operations.map((operation) => [operation.name, operation]));

/** The contract of an answer, made from the document as a client would. */
const contracts = new Map<string, z.ZodType>();
function contractOf({ name, answers }: Operation, status: string): z.ZodType | undefined {
  const answer = answers[status];
  if (!answer) return undefined;
  const key = `${name} ${status}`;
  const known = contracts.get(key) ?? z.fromJSONSchema(definitions.standalone(answer.schema));
  contracts.set(key, known);
  return known;
}

let shared: SharedServer;
let known: fc.Arbitrary<string>;
const failures: unknown[] = [];
const agent = new Agent({ keepAlive: true, maxSockets: TOGETHER });
const often = { seconds: 60, requests: 10_000_000 };

beforeAll(async () => {
  await buildSentPage();
  const database = await testDatabase();
  await wipe(database);
  await importPaths({
    database,
    extractor: ruleExtractor,
    paths: [join(packageRoot, 'documents')],
  });
  shared = await startShared({
    paces: { light: often, heavy: often, upload: often, 'sign-in': often, stranger: often },
    onError: (error) => failures.push(error),
  });
  known = fc.constantFrom(...(await thingsOf()));
}, 600_000);
afterAll(async () => {
  agent.destroy();
  await shared?.close();
});

/** Ids of all that the graph holds, and names that stand in paths: only with them requests reach far. */
async function thingsOf(): Promise<string[]> {
  const session = await (await testDatabase()).session('READ');
  try {
    const { records } = await session.run(
      'MATCH (n) WHERE n.id IS NOT NULL WITH labels(n)[0] AS kind, n.id AS id ORDER BY id RETURN collect(id)[..12] AS ids',
    );
    const ids: unknown[] = records.flatMap((record) => record.get('ids'));
    const { records: related } = await session.run(
      'MATCH ()-[r]->() WHERE r.id IS NOT NULL RETURN r.id AS id ORDER BY id LIMIT 12',
    );
    return [
      ...ids.map(String),
      ...related.map((record) => String(record.get('id'))),
      ...['gexf', 'json', 'csv', 'html', 'stix', 'claims', 'entity', 'search', 'graph', 'paths'],
      ...[
        'Islamic State',
        'rifle',
        'who used rifles in Iraq?',
        'Iraq',
        'MATCH (n:Actor) RETURN n LIMIT 3',
      ],
    ];
  } finally {
    await session.close();
  }
}

const isRole = (caller: Caller): caller is Role => ROLES.some((role) => role === caller);
const tokenOf = (caller: Caller): string | undefined =>
  isRole(caller)
    ? shared.tokens[caller]
    : caller === 'impostor'
      ? `sightline_0123456789ab_${'A'.repeat(43)}`
      : undefined;

/** What no answer may tell: where things lie, and code. */
const INSIDE = [
  packageRoot,
  homedir(),
  'node_modules',
  '    at ',
  '.cypher',
  'file://',
  'bolt://',
].filter((part) => part.length > 3);

function checkError({ text, type }: Answered, method: string): void {
  if (method === 'HEAD') return;
  expect(type).toMatch(/^application\/json/);
  const { error } = errorSchema.parse(JSON.parse(text));
  expect(error.message).not.toMatch(/\n/);
  for (const inside of INSIDE) expect(text).not.toContain(inside);
}

function checkAnswer(asked: Asked, operation: Operation, answered: Answered): void {
  const { status, type, text, cut } = answered;
  expect(status).toBeLessThan(500);
  // Not changed; a head too long for the HTTP parser, which answers by itself.
  if (status === 304 || status === 431) return;
  if (status >= 400) {
    checkError(answered, asked.method);
    return;
  }
  if (asked.method !== operation.method) return;
  const documented = operation.answers[String(status)];
  expect({ status, documented: documented !== undefined }).toEqual({ status, documented: true });
  const expected = documented?.type ?? '';
  if (expected === 'application/octet-stream') return;
  expect(type.split(';')[0]).toBe(expected);
  const contract = contractOf(operation, String(status));
  const values =
    expected === 'text/event-stream'
      ? [...text.matchAll(/^data: (.*)\n\n/gm)].map(([, data = '']) => data)
      : expected === 'application/x-ndjson'
        ? text.trim().split('\n')
        : [text];
  if (cut && expected !== 'text/event-stream') throw new Error('It was cut off.');
  for (const value of values) {
    const result = contract?.safeParse(JSON.parse(value));
    if (result?.error)
      throw new Error(`Off its contract: ${result.error.message}\n${value.slice(0, 500)}`);
  }
}

/** Who may not, is not let in: whatever is sent. */
function checkAccess(
  { caller, method }: Asked,
  { role, method: own }: Operation,
  { status }: Answered,
): void {
  if (status === 403 || status === 401 || method !== own || role === 'anyone') return;
  const may = isRole(caller) && ROLES.some((needed) => needed === role && mayAs(caller, needed));
  // What cannot be read at all is refused before anyone asks who sent it.
  if (!may) expect([400, 404, 405, 414, 415, 431]).toContain(status);
}

/** What is wrong with the answer, and the request that shows it; nothing when all is well. */
async function problemWith(asked: Asked): Promise<string | undefined> {
  const operation = byName.get(asked.operation);
  if (!operation) throw new Error(`The document has no "${asked.operation}".`);
  let told = 'no answer';
  try {
    const token = tokenOf(asked.caller);
    const answered = await send(shared.server.port, agent, asked, token, ANSWER_WITHIN_MS);
    told = `${answered.status} ${answered.text.slice(0, 300)}`;
    checkAnswer(asked, operation, answered);
    checkAccess(asked, operation, answered);
    return undefined;
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return `${asked.operation}: ${words}\n${JSON.stringify(asked).slice(0, 1000)}\n${told}`;
  }
}

describe('the API, asked by its own description', () => {
  it('has all its endpoints in the document', () => {
    expect(operations.length).toBeGreaterThan(50);
  });

  it(
    `neither fails nor hangs nor answers off its contract in ${REQUESTS} requests`,
    async () => {
      const any = fc.oneof(
        ...operations.map((operation) => ({
          weight: Math.max(1, Math.round(20 * (WEIGHTS[operation.name] ?? 1))),
          arbitrary: askedOf(operation, definitions, known),
        })),
      );
      const all = fc.sample(any, { numRuns: REQUESTS, seed: SEED });
      const problems: string[] = [];
      let next = 0;
      const askOneByOne = async (): Promise<void> => {
        for (
          let asked = all[next++];
          asked && problems.length < MOST_PROBLEMS;
          asked = all[next++]
        ) {
          const problem = await problemWith(asked);
          if (problem) problems.push(problem);
        }
      };
      await Promise.all(Array.from({ length: TOGETHER }, askOneByOne));
      expect(problems).toEqual([]);
      expect(next).toBeGreaterThanOrEqual(REQUESTS);
    },
    Math.max(300_000, REQUESTS * 300),
  );

  it('still serves when all is over, and has kept no error to itself', async () => {
    const response = await fetch(`${shared.server.url}/api/summary`, {
      headers: { authorization: `Bearer ${shared.tokens.reader}` },
    });
    expect(response.status).toBe(200);
    expect(failures).toEqual([]);
  });
});
