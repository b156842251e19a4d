/** The whole graph with its places, by the real server over the real database. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ruleExtractor } from '../../src/extraction/ruleExtractor.ts';
import { prepareSchema } from '../../src/graph/schema.ts';
import { writeDocuments } from '../../src/graph/writeDocuments.ts';
import { ENDPOINTS } from '../../src/model/contracts.ts';
import { type ArrangedWhole, subgraphOf } from '../../src/model/wholeGraph.ts';
import { type RunningServer, startServer } from '../../src/server/startServer.ts';
import { smallContent } from '../support/contents.ts';
import { testDatabase, testDataFolder, wipe } from '../support/database.ts';

let server: RunningServer;

const group = (i: number) => ({
  kind: 'ArmedGroup' as const,
  names: [`Band ${'abcdefghij'[i]}zo`] as const,
});
const chain = (name: string, from: number, to: number) =>
  smallContent({
    name,
    things: Array.from({ length: to - from + 1 }, (_, i) => group(from + i)),
    claims: Array.from({ length: to - from }, (_, i) => ({
      subject: i,
      type: 'ATTACKED' as const,
      object: i + 1,
    })),
  });

const ask = async (headers: Record<string, string> = {}) => {
  const answer = await fetch(`${server.url}/api/graph/whole`, { headers });
  return ENDPOINTS.wholeGraph.response.parse(await answer.json());
};

/** Asks until the places are found. */
async function whole(headers?: Record<string, string>): Promise<ArrangedWhole> {
  for (;;) {
    const answer = await ask(headers);
    if (answer.status === 'ready') return answer;
    expect(answer.done).toBeGreaterThanOrEqual(0);
    await new Promise((wake) => setTimeout(wake, 50));
  }
}

beforeAll(async () => {
  const database = await testDatabase();
  await prepareSchema(database);
  await wipe(database);
  await writeDocuments(database, [chain('first', 0, 5)]);
  server = await startServer({
    dataFolder: testDataFolder(),
    extractor: ruleExtractor,
    port: 0,
    importSample: false,
  });
  await server.ready;
});
afterAll(async () => {
  await server?.close();
});

describe('the whole graph', () => {
  it('comes with a place for each of its entities, and with all relations among them', async () => {
    const answer = await whole();
    const graph = ENDPOINTS.graph.response.parse(
      await (await fetch(`${server.url}/api/graph?limit=100`)).json(),
    );
    const { nodes, edges } = subgraphOf(answer);
    expect(nodes).toEqual(graph.nodes);
    expect(edges.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(graph.edges);
    expect(answer.places.x).toHaveLength(nodes.length);
    expect(new Set(answer.places.x.map((x, i) => `${x} ${answer.places.y[i]}`)).size).toBe(
      nodes.length,
    );
  });

  it('is the same for a program that knows no compression', async () => {
    expect(await whole({ 'accept-encoding': 'identity' })).toEqual(await whole());
  });

  it('keeps its places when documents come, and one file', async () => {
    const before = await whole();
    await writeDocuments(await testDatabase(), [chain('second', 5, 6)]);
    const after = await whole();
    expect(after.nodes.id).toHaveLength(before.nodes.id.length + 1);
    const placeOf = (answer: ArrangedWhole, id: string) => {
      const i = answer.nodes.id.indexOf(id);
      return [answer.places.x[i], answer.places.y[i]];
    };
    for (const id of before.nodes.id) expect(placeOf(after, id)).toEqual(placeOf(before, id));
    const folder = join(testDataFolder(), 'whole-graph');
    expect(existsSync(folder) && readdirSync(folder)).toHaveLength(1);
  });
});
