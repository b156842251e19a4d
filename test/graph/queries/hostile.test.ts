/** Statements that mean harm, as data (hostile.json): each is refused or stopped in time, and the next one answers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { Database } from '../../../src/graph/connection.ts';
import { DEFAULT_QUERY_LIMITS, GRACE_MS } from '../../../src/graph/queries/limits.ts';
import { runReadOnlyQuery } from '../../../src/graph/queries/readOnlyQuery.ts';
import {
  QUERY_FAILURES,
  ReadOnlyQueryError,
} from '../../../src/graph/queries/readOnlyQueryError.ts';
import { packageRoot } from '../../../src/packageRoot.ts';
import { testDatabase, wipe } from '../../support/database.ts';

const hostileSchema = z.array(
  z.strictObject({
    group: z.string(),
    /** What it tries, where its text does not tell. */
    what: z.string().optional(),
    cypher: z.string(),
    /** Stands behind it so many times, and then this. */
    repeat: z.strictObject({ text: z.string(), times: z.int() }).optional(),
    after: z.string().default(''),
    params: z.record(z.string(), z.unknown()).default({}),
    /** `$value` is a list so deep, or a text so long. */
    made: z.strictObject({ deep: z.int().optional(), large: z.int().optional() }).optional(),
    /** How it may end: refused or stopped as this, cut by this limit, or harmless after all. */
    expect: z.array(z.enum([...QUERY_FAILURES, 'rows', 'size', 'ran'])).min(1),
  }),
);
type Hostile = z.output<typeof hostileSchema>[number];

const hostile = hostileSchema.parse(
  JSON.parse(readFileSync(join(packageRoot, 'test/graph/queries/hostile.json'), 'utf8')),
);

const LIMITS = { ...DEFAULT_QUERY_LIMITS, timeoutMs: 2_000, rows: 1_000, characters: 10_000_000 };
/** A restart of the database, and a machine that is slow. */
const PATIENCE_MS = 200_000;

let database: Database;

beforeAll(async () => {
  database = await testDatabase();
  await wipe(database);
  const session = await database.session('WRITE');
  await session.run("CREATE (:Probe {id: 'a'})-[:LINK]->(:Probe {id: 'b'})");
  await session.run(
    'UNWIND range(1, 40) AS n CREATE (:Dense {n: n}) WITH count(*) AS all MATCH (a:Dense), (b:Dense) WHERE a.n < b.n CREATE (a)-[:NEXT]->(b)',
  );
  await session.close();
});

function madeValue({ deep, large = 0 }: NonNullable<Hostile['made']>): unknown {
  if (deep === undefined) return 'x'.repeat(large);
  let value: unknown = 1;
  for (let i = 0; i < deep; i += 1) value = [value];
  return value;
}

async function outcomeOf({ cypher, repeat, after, params, made }: Hostile): Promise<string> {
  const text = repeat ? cypher + repeat.text.repeat(repeat.times) + after : cypher;
  const values = made ? { value: madeValue(made) } : params;
  try {
    const { limit } = await runReadOnlyQuery(database, text, values, LIMITS);
    return limit?.kind ?? 'ran';
  } catch (error) {
    if (!(error instanceof ReadOnlyQueryError)) throw error;
    expect(error.message).toMatch(/\S/);
    return error.code;
  }
}

const probes = async (): Promise<unknown> =>
  (await runReadOnlyQuery(database, 'MATCH (p:Probe) RETURN count(p), count(p.x), min(p.id)')).rows;

describe('hostile statements', () => {
  it('are at least forty, and none of them stands here twice', () => {
    const texts = hostile.map((h) => JSON.stringify([h.cypher, h.repeat, h.made]));
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.length).toBeGreaterThanOrEqual(40);
  });

  it.each(hostile.map((h) => [h.group, h.what ?? h.cypher, h] as const))(
    '%s: %s',
    async (_group, _what, statement) => {
      const started = Date.now();
      const outcome = await outcomeOf(statement);
      expect(statement.expect).toContain(outcome);
      expect(Date.now() - started).toBeLessThan(LIMITS.timeoutMs + GRACE_MS + PATIENCE_MS);
      expect(await probes()).toEqual([[2, 0, 'a']]);
    },
    300_000,
  );
});
