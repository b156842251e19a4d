import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { ruleExtractor } from '../../src/extraction/ruleExtractor.ts';
import {
  ENDPOINTS,
  errorSchema,
  type ImportEvent,
  importEventSchema,
} from '../../src/model/contracts.ts';
import { type RunningServer, startServer } from '../../src/server/startServer.ts';
import { testDatabase, testDataFolder, wipe } from '../support/database.ts';

const exported = z.object({
  nodes: z.array(z.object({ key: z.string(), attributes: z.record(z.string(), z.unknown()) })),
  edges: z.array(
    z.object({ key: z.string(), attributes: z.looseObject({ evidence: z.array(z.unknown()) }) }),
  ),
});

let server: RunningServer;

beforeAll(async () => {
  await wipe(await testDatabase());
  server = await startServer({ dataFolder: testDataFolder(), extractor: ruleExtractor, port: 0 });
  await server.ready;
});

afterAll(async () => {
  await server.close();
});

const ask = (path: string, init?: RequestInit): Promise<Response> =>
  fetch(`${server.url}${path}`, init);

async function answer<S extends z.ZodType>(
  contract: { response: S },
  path: string,
  init?: RequestInit,
): Promise<z.output<S>> {
  const response = await ask(path, init);
  const body: unknown = await response.json();
  expect({ path, status: response.ok, body }).toMatchObject({ status: true });
  return contract.response.parse(body);
}

async function refusal(
  path: string,
  init?: RequestInit,
): Promise<{ status: number; code: string; message: string }> {
  const response = await ask(path, init);
  const { error } = errorSchema.parse(await response.json());
  return { status: response.status, ...error };
}

const json = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

const isis = async () => {
  const { entities } = await answer(ENDPOINTS.search, '/api/search?q=isis');
  const [first] = entities;
  if (!first) throw new Error('The sample corpus names ISIS, and the search does not find it.');
  return first;
};

async function eventsOf(id: string): Promise<ImportEvent[]> {
  const body = await (await ask(`/api/imports/${id}/events`)).text();
  return body
    .split('\n')
    .filter((line) => line.startsWith('data: '))
    .map((line) => importEventSchema.parse(JSON.parse(line.slice('data: '.length))));
}

describe('the API on the sample corpus', () => {
  it('says that it is ready', async () => {
    expect(await answer(ENDPOINTS.health, '/api/health')).toMatchObject({ status: 'ready' });
  });

  it('counts what the graph holds, the same in sum and part', async () => {
    const summary = await answer(ENDPOINTS.summary, '/api/summary');
    expect(summary.documents).toBeGreaterThanOrEqual(12);
    expect(summary.kinds.reduce((n, k) => n + k.count, 0)).toBe(summary.entities);
    expect(summary.types.reduce((n, t) => n + t.count, 0)).toBe(summary.relationships);
  });

  it('finds an entity by an alias, in lower case', async () => {
    expect(await isis()).toMatchObject({ kind: 'ArmedGroup', name: 'Islamic State' });
  });

  it('counts the neighbours of an entity before it gives any', async () => {
    const { id } = await isis();
    const counts = await answer(ENDPOINTS.neighbourCounts, `/api/entities/${id}/counts`);
    for (const { type, direction, kind, count } of counts) {
      const some = await answer(
        ENDPOINTS.neighbours,
        `/api/entities/${id}/neighbours?type=${type}&direction=${direction}&kind=${kind}&limit=500`,
      );
      expect({
        type,
        direction,
        kind,
        count: some.nodes.filter((n) => n.id !== id).length,
      }).toEqual({ type, direction, kind, count });
    }
    expect(counts.length).toBeGreaterThan(2);
  });

  it('shows, for each relation of an entity, sentences that stand in their documents', async () => {
    const { id } = await isis();
    const { relationships } = await answer(ENDPOINTS.entity, `/api/entities/${id}`);
    expect(relationships.length).toBeGreaterThan(5);
    for (const relationship of relationships.slice(0, 8)) {
      const { evidence } = await answer(
        ENDPOINTS.relationship,
        `/api/relationships/${relationship.id}`,
      );
      expect(evidence).toHaveLength(relationship.claims);
      for (const claim of evidence) {
        const { text } = await answer(ENDPOINTS.document, `/api/documents/${claim.document.id}`);
        expect(text.slice(claim.start, claim.end)).toBe(claim.quote);
        expect(text.startsWith(claim.context.text, claim.context.start)).toBe(true);
        expect(claim.context.text).toContain(claim.quote);
      }
    }
  });

  it('gives the best connected part of the graph, whole edges only', async () => {
    const graph = await answer(ENDPOINTS.graph, '/api/graph?limit=20');
    expect(graph.nodes).toHaveLength(20);
    expect(graph.truncated).toBe(true);
    const drawn = new Set(graph.nodes.map((n) => n.id));
    for (const edge of graph.edges)
      expect(drawn.has(edge.source) && drawn.has(edge.target)).toBe(true);
  });

  it('leaves out what stands alone when asked to', async () => {
    const graph = await answer(ENDPOINTS.graph, '/api/graph?limit=5000&minDegree=1');
    expect(graph.nodes.every((n) => n.degree > 0)).toBe(true);
    const ends = new Set(graph.edges.flatMap((e) => [e.source, e.target]));
    expect(graph.nodes.filter((n) => !ends.has(n.id))).toEqual([]);
  });

  it('filters the graph by kind and relation type', async () => {
    const graph = await answer(ENDPOINTS.graph, '/api/graph?kinds=ArmedGroup,Weapon&types=USED');
    expect(new Set(graph.edges.map((e) => e.type))).toEqual(new Set(['USED']));
    expect(graph.nodes.every((n) => n.kind === 'ArmedGroup' || n.kind === 'Weapon')).toBe(true);
  });

  it('answers Cypher that reads and refuses Cypher that writes', async () => {
    const read = await answer(
      ENDPOINTS.query,
      '/api/query',
      json({ cypher: 'MATCH (d:Document) RETURN count(d)' }),
    );
    expect(Number(read.rows[0]?.[0])).toBeGreaterThanOrEqual(12);
    expect(
      await refusal('/api/query', json({ cypher: 'MATCH (n) DETACH DELETE n' })),
    ).toMatchObject({ status: 403, code: 'write-refused' });
    expect(
      await refusal(
        '/api/query',
        json({ cypher: "LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l" }),
      ),
    ).toMatchObject({ status: 403, code: 'not-allowed' });
  });

  it('imports an uploaded document and tells its progress to whoever listens, even later', async () => {
    const form = new FormData();
    form.append(
      'files',
      new Blob([
        'Fighters of the Lantern Brigade seized two Barrett M82 rifles from Red Crescent Front in Sirte.',
      ]),
      'lantern.txt',
    );
    form.append('files', new Blob(['%PDF-1.7 not really']), 'scan.pdf');
    const { id } = await answer(ENDPOINTS.startImport, '/api/imports', {
      method: 'POST',
      body: form,
    });
    const events = await eventsOf(id);
    expect(events[0]).toEqual({ event: 'started', files: 2 });
    expect(events).toContainEqual(
      expect.objectContaining({ event: 'file', name: 'lantern', status: 'imported' }),
    );
    expect(events).toContainEqual(
      expect.objectContaining({
        event: 'file',
        name: 'scan',
        status: 'failed',
        message: expect.stringMatching(/^scan\.pdf: /),
      }),
    );
    expect(events.at(-1)).toMatchObject({ event: 'finished', imported: 1, failed: 1 });
    expect(await eventsOf(id)).toEqual(events);
    expect(await answer(ENDPOINTS.importState, `/api/imports/${id}`)).toMatchObject({
      finished: true,
    });
    const { documents } = await answer(ENDPOINTS.search, '/api/search?q=lantern');
    expect(documents.map((d) => d.name)).toContain('lantern');
  });
});

describe('the API refuses in one line', () => {
  it.each([
    ['/api/entities/none', 404, 'not-found'],
    ['/api/relationships/none', 404, 'not-found'],
    ['/api/documents/none', 404, 'not-found'],
    ['/api/imports/none', 404, 'not-found'],
    ['/api/nothing', 404, 'not-found'],
    ['/api/graph?limit=-1', 400, 'invalid-request'],
    ['/api/graph?kinds=Dragon', 400, 'invalid-request'],
    [`/api/search?q=${'x'.repeat(300)}`, 400, 'invalid-request'],
  ])('%s with %i', async (path, status, code) => {
    const refused = await refusal(path);
    expect(refused).toMatchObject({ status, code });
    expect(refused.message).not.toContain('\n');
  });

  it('a body that is no JSON', async () => {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"cypher":',
    };
    expect(await refusal('/api/query', init)).toMatchObject({
      status: 400,
      code: 'invalid-request',
    });
  });

  it('another host name, and a page of another site', async () => {
    const { request } = await import('node:http');
    const asked = (headers: Record<string, string>, method = 'GET'): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        request({ port: server.port, path: '/api/health', headers, method }, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
          .on('error', reject)
          .end();
      });
    expect(await asked({ host: 'rebound.example' })).toBe(421);
    expect(
      await asked({ host: `localhost:${server.port}`, origin: 'http://evil.example' }, 'POST'),
    ).toBe(403);
    expect(await asked({ host: `localhost:${server.port}`, 'sec-fetch-site': 'cross-site' })).toBe(
      403,
    );
    expect(await asked({ host: `localhost:${server.port}` })).toBe(200);
  });

  it('exports what is drawn as a file of the format that was asked for', async () => {
    const { formats } = await answer(ENDPOINTS.exportFormats, '/api/exports');
    expect(formats.map((f) => f.name)).toEqual([
      'html',
      'gexf',
      'graphml',
      'csv',
      'json',
      'stix',
      'ftm',
      'claims',
    ]);
    const { nodes, edges } = await answer(ENDPOINTS.graph, '/api/graph?limit=10');
    const response = await ask('/api/exports', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        format: 'json',
        entities: nodes.map((n) => n.id),
        relationships: edges.slice(0, 3).map((e) => e.id),
        positions: [[nodes[0]?.id, 4, 2]],
      }),
    });
    expect(response.headers.get('content-disposition')).toContain('sightline.json');
    const graph = exported.parse(await response.json());
    expect(graph.nodes.map((n) => n.key)).toEqual(nodes.map((n) => n.id).sort());
    expect(graph.nodes.find((n) => n.key === nodes[0]?.id)?.attributes).toMatchObject({
      x: 4,
      y: 2,
    });
    expect(graph.edges.map((e) => e.key).sort()).toEqual(
      edges
        .slice(0, 3)
        .map((e) => e.id)
        .sort(),
    );
    for (const edge of graph.edges) expect(edge.attributes.evidence.length).toBeGreaterThan(0);
  });

  it('exports the whole graph at an address of its own', async () => {
    const whole = await ask('/api/exports/json');
    expect(whole.headers.get('content-disposition')).toContain('sightline.json');
    const { entities } = await answer(ENDPOINTS.summary, '/api/summary');
    expect(exported.parse(await whole.json()).nodes).toHaveLength(entities);
  });

  it('says which formats there are when asked for another', async () => {
    expect(await refusal('/api/exports/docx')).toMatchObject({ status: 400 });
    const refused = await refusal('/api/exports', json({ format: 'docx' }));
    expect(refused).toMatchObject({ status: 400, code: 'unknown-format' });
  });

  it('finds how two entities are connected, and says so when there is no such entity', async () => {
    const { nodes } = await answer(ENDPOINTS.graph, '/api/graph?limit=2');
    const [a, b] = nodes.map((n) => n.id);
    const found = await answer(ENDPOINTS.paths, `/api/paths?from=${a}&to=${b}&countries=yes`);
    expect(found.shortest.length).toBeGreaterThan(0);
    expect(await refusal(`/api/paths?from=${a}&to=nobody`)).toMatchObject({ status: 404 });
  });

  it('saves, changes, lists and deletes views', async () => {
    const send = (method: string, path: string, value?: unknown) =>
      answer(ENDPOINTS.view, path, {
        method,
        headers: { 'content-type': 'application/json' },
        ...(value !== undefined && { body: JSON.stringify(value) }),
      });
    const saved = await send('POST', '/api/views', { name: 'Supply', state: 's' });
    const changed = await send('PUT', `/api/views/${saved.id}`, {
      name: 'Supply, west',
      state: 't',
    });
    expect(changed).toMatchObject({ id: saved.id, name: 'Supply, west', state: 't' });
    expect((await answer(ENDPOINTS.views, '/api/views')).views.map((v) => v.id)).toContain(
      saved.id,
    );
    await send('DELETE', `/api/views/${saved.id}`);
    expect(await refusal(`/api/views/${saved.id}`)).toMatchObject({ status: 404 });
    const nameless = await refusal('/api/views', json({ name: ' ', state: '' }));
    expect(nameless).toMatchObject({ status: 400, code: 'invalid-request' });
  });
});
