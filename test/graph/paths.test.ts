import { beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { Database } from '../../src/graph/connection.ts';
import { runReadOnlyQuery } from '../../src/graph/queries/readOnlyQuery.ts';
import { readPaths, UnknownEndError } from '../../src/graph/reads/paths.ts';
import { searchNames } from '../../src/graph/reads/search.ts';
import { prepareSchema } from '../../src/graph/schema.ts';
import { writeDocuments } from '../../src/graph/writeDocuments.ts';
import { pathParamsSchema, pathResultSchema } from '../../src/model/pathContracts.ts';
import { annotatedContents } from '../support/contents.ts';
import { testDatabase, wipe } from '../support/database.ts';

let database: Database;

beforeAll(async () => {
  database = await testDatabase();
  await wipe(database);
  await prepareSchema(database);
  await writeDocuments(database, await annotatedContents());
  await database.write('awaitIndexes');
});

const idOf = async (q: string): Promise<string> => {
  const [first] = (await searchNames(database, { q, limit: 1 })).entities;
  if (!first) throw new Error(`nothing is found for ${q}`);
  return first.id;
};

describe('paths in the graph', () => {
  it('lead from one end to the other by relations that the graph has, each with its sentence', async () => {
    const from = await idOf('Khalifa Haftar');
    const to = await idOf('Hemedti');
    const result = await readPaths(database, pathParamsSchema.parse({ from, to }));
    expect(pathResultSchema.parse(result)).toEqual(result);
    expect(result.shortest.length).toBeGreaterThan(0);
    const edges = new Map(result.edges.map((e) => [e.id, e]));
    const nodes = new Map(result.nodes.map((n) => [n.id, n]));
    for (const path of [...result.shortest, ...result.best]) {
      expect(path.nodes[0]).toBe(from);
      expect(path.nodes.at(-1)).toBe(to);
      path.steps.forEach((ids, i) => {
        for (const id of ids) {
          const edge = edges.get(id);
          expect([edge?.source, edge?.target].sort()).toEqual(
            [path.nodes[i], path.nodes[i + 1]].sort(),
          );
          expect(edge?.best.quote.length).toBeGreaterThan(0);
        }
      });
      for (const id of path.nodes.slice(1, -1)) expect(nodes.get(id)?.kind).not.toBe('Country');
    }
  });

  it('lead through countries only when asked', async () => {
    const { rows } = await runReadOnlyQuery(
      database,
      `MATCH (a:ArmedGroup)--(c:Country)--(b:ArmedGroup)
       WHERE a.id < b.id AND NOT EXISTS { (a)--(b) }
         AND NOT EXISTS { MATCH (a)--(x)--(b) WHERE x.kind <> 'Country' }
       RETURN a.id, b.id ORDER BY a.id, b.id LIMIT 1`,
    );
    const [from, to] = z.tuple([z.string(), z.string()]).parse(rows[0]);
    const without = await readPaths(database, pathParamsSchema.parse({ from, to }));
    for (const { nodes } of without.shortest) expect(nodes.length).toBeGreaterThan(3);
    expect(without.leftOut.map((n) => n.kind)).toContain('Country');
    const asked = { from, to, countries: 'yes', classes: 'yes', maxDegree: 1000 };
    const all = await readPaths(database, pathParamsSchema.parse(asked));
    expect(all.shortest[0]?.nodes.length).toBe(3);
    const kinds = all.nodes.map((n) => n.kind);
    expect(kinds).toContain('Country');
    expect(all.leftOut).toEqual([]);
  });

  it('lead through classes of weapons, as mortars, only when asked', async () => {
    const { rows } = await runReadOnlyQuery(
      database,
      `MATCH (a:Actor)--(w:Weapon)--(b:Actor)
       WHERE w.model IS NULL AND w.degree <= 150 AND a.id < b.id AND NOT EXISTS { (a)--(b) }
         AND NOT EXISTS { MATCH (a)--(x)--(b) WHERE x.model IS NOT NULL OR x.kind <> 'Weapon' }
       RETURN a.id, b.id, w.id ORDER BY a.id, b.id, w.id LIMIT 1`,
    );
    const [from, to, weapon] = z.tuple([z.string(), z.string(), z.string()]).parse(rows[0]);
    const without = await readPaths(database, pathParamsSchema.parse({ from, to }));
    for (const { nodes } of without.shortest) expect(nodes.length).toBeGreaterThan(3);
    expect(without.leftOut.map((n) => n.id)).toContain(weapon);
    const all = await readPaths(database, pathParamsSchema.parse({ from, to, classes: 'yes' }));
    expect(all.shortest[0]?.nodes.length).toBe(3);
    expect(all.shortest.map((path) => path.nodes[1])).toContain(weapon);
    // What is asked about is an end, whatever it is.
    const end = await readPaths(database, pathParamsSchema.parse({ from, to: weapon }));
    expect(end.shortest[0]?.nodes).toEqual([from, weapon]);
  });

  it('find none beyond the length asked for, and none through relations that the filter leaves out', async () => {
    const from = await idOf('Khalifa Haftar');
    const to = await idOf('Hemedti');
    const short = await readPaths(database, pathParamsSchema.parse({ from, to, longest: 1 }));
    expect(short.shortest).toEqual([]);
    const types = 'MANUFACTURED_IN';
    const made = await readPaths(database, pathParamsSchema.parse({ from, to, types }));
    expect(made.best).toEqual([]);
  });

  it('name an end that is not there', async () => {
    const to = await idOf('Hemedti');
    const asked = readPaths(database, pathParamsSchema.parse({ from: 'nobody', to }));
    await expect(asked).rejects.toThrow(new UnknownEndError('nobody'));
  });
});
