/** The archive in groups, by the real server over the real database. */
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { syntheticDocuments } from '../../bench/web/syntheticDocuments.ts';
import { syntheticGraph } from '../../bench/web/syntheticGraph.ts';
import { writePrepared } from '../../bench/web/writePrepared.ts';
import { ruleExtractor } from '../../src/extraction/ruleExtractor.ts';
import { prepareSchema } from '../../src/graph/schema.ts';
import { writeDocuments } from '../../src/graph/writeDocuments.ts';
import { ENDPOINTS, errorSchema } from '../../src/model/contracts.ts';
import type {
  GroupEvent,
  GroupMembers,
  GroupPicture,
  GroupPlaces,
  GroupRelations,
} from '../../src/model/groupContracts.ts';
import { type RunningServer, startServer } from '../../src/server/startServer.ts';
import { smallContent } from '../support/contents.ts';
import { testDatabase, testDataFolder, wipe } from '../support/database.ts';

const SIZE = { nodes: 700, edges: 1800 };
let server: RunningServer;

const post = (path: string, body: object): Promise<Response> =>
  fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

async function eventsOf(body: object): Promise<GroupEvent[]> {
  const answer = await post('/api/groups', body);
  expect(answer.headers.get('content-type')).toBe('application/x-ndjson');
  const lines = (await answer.text()).trim().split('\n');
  return lines.map((line) => ENDPOINTS.groups.response.parse(JSON.parse(line)));
}

async function see(body: object): Promise<{ picture: GroupPicture; places: GroupPlaces }> {
  const events = await eventsOf(body);
  const pictures = events.flatMap((e) => (e.event === 'picture' ? [e.picture] : []));
  const last = events.at(-1);
  const [picture] = pictures;
  if (!picture || last?.event !== 'places') throw new Error('No picture with places came.');
  expect(pictures).toHaveLength(1);
  expect(last.settled).toBe(true);
  return { picture, places: last };
}

const members = async (body: object): Promise<GroupMembers> =>
  ENDPOINTS.groupMembers.response.parse(await (await post('/api/groups/members', body)).json());
const relations = async (body: object): Promise<GroupRelations> =>
  ENDPOINTS.groupRelations.response.parse(await (await post('/api/groups/relations', body)).json());

/** Processes that find groups for this server. */
const finders = (): number[] =>
  execFileSync('ps', ['-eo', 'pid=,ppid=,args='])
    .toString()
    .split('\n')
    .map((row) => row.trim().split(/\s+/))
    .filter(
      ([, parent, ...args]) =>
        Number(parent) === process.pid && args.join(' ').includes('server/groups/worker'),
    )
    .map(([pid]) => Number(pid));

const largest = ({ marks }: GroupPicture): string => {
  const [first] = marks.filter((mark) => mark.what === 'group');
  if (!first) throw new Error('There is no group.');
  return first.id;
};

beforeAll(async () => {
  const database = await testDatabase();
  await prepareSchema(database);
  await wipe(database);
  await writePrepared(database, [...syntheticDocuments(syntheticGraph(SIZE))]);
  server = await startServer({
    dataFolder: testDataFolder(),
    extractor: ruleExtractor,
    port: 0,
    importSample: false,
  });
  await server.ready;
}, 300_000);
afterAll(async () => {
  await server?.close();
});

describe('the archive in groups', () => {
  it('counts what the database holds, and loses nothing when a group is opened', async () => {
    const { picture, places } = await see({});
    expect(picture.archive).toEqual({ entities: SIZE.nodes, relations: SIZE.edges });
    expect(picture.counts.entities).toBe(SIZE.nodes);
    expect(picture.marks.length).toBeGreaterThan(3);
    expect(places.x).toHaveLength(picture.marks.length);
    const opened = await see({ open: [largest(picture)] });
    expect(opened.picture.open.map((group) => group.id)).toEqual([largest(picture)]);
    for (const { marks, lines, counts } of [picture, opened.picture]) {
      const within = marks.reduce((sum, m) => sum + (m.what === 'group' ? m.within : 0), 0);
      expect(within + lines.reduce((sum, line) => sum + line.relations, 0)).toBe(SIZE.edges);
      expect(counts).toEqual(picture.counts);
    }
    expect(await see({ open: [largest(picture)] })).toEqual(opened);
  });

  it('holds the filters, those about documents and publishers too', async () => {
    const summary = ENDPOINTS.summary.response.parse(
      await (await fetch(`${server.url}/api/summary`)).json(),
    );
    const persons = summary.kinds.find((k) => k.kind === 'Person')?.count ?? 0;
    const { counts } = (await see({ filter: { kinds: ['Person'] } })).picture;
    expect(counts.entities).toBeLessThanOrEqual(SIZE.nodes - persons);
    expect(counts.kinds.map((k) => k.value)).not.toContain('Person');
    const list = ENDPOINTS.documents.response.parse(
      await (await fetch(`${server.url}/api/documents?limit=1`)).json(),
    );
    const [document] = list.documents;
    if (!document) throw new Error('There is no document.');
    const { counts: stated } = (await see({ filter: { documents: [document.id] } })).picture;
    expect(stated.relations).toBeGreaterThan(0);
    expect(stated.relations).toBeLessThanOrEqual(document.claims);
  });

  it('lists members and finds them by name, and says where each stands', async () => {
    const { picture } = await see({});
    const group = largest(picture);
    const all = await members({ group, limit: 5 });
    expect(all.group?.id).toBe(group);
    expect(all.members).toHaveLength(5);
    const [best] = all.members;
    if (!best) throw new Error('A group without members.');
    const named = await members({ group, q: best.entity.name.toUpperCase() });
    expect(named.members.map((m) => m.entity.id)).toContain(best.entity.id);
    const {
      members: [found],
    } = await members({ entity: best.entity.id });
    const open = found?.groups.map((g) => g.id) ?? [];
    expect(open[0]).toBe(group);
    const { marks } = (await see({ open })).picture;
    expect(marks.map((mark) => mark.id)).toContain(best.entity.id);
  });

  it('lists the relations of a line page by page, each with the sentence that states it', async () => {
    const { picture } = await see({});
    const [line] = picture.lines;
    if (!line) throw new Error('There is no line.');
    const ids = new Set<string>();
    for (let offset = 0; offset < line.relations; offset += 50) {
      const page = await relations({ between: [line.source, line.target], offset, limit: 50 });
      expect(page.total).toBe(line.relations);
      expect(page.ends.map((end) => end.id)).toEqual([line.source, line.target]);
      for (const { relationship, source, target, best } of page.relations) {
        expect([relationship.source, relationship.target]).toEqual([source.id, target.id]);
        expect(best?.context.text).toContain(best?.quote);
        ids.add(relationship.id);
      }
    }
    expect(ids.size).toBe(line.relations);
    const [type] = line.types;
    const some = await relations({ between: [line.source, line.target], type: type?.value });
    expect(some.total).toBe(type?.count);
    expect(some.relations.every((r) => r.relationship.type === type?.value)).toBe(true);
  });

  it('leaves closed what is not there, and refuses what is off the contract', async () => {
    const { picture } = await see({ open: ['1_e00000000000000000000', 'nonsense', '900_x'] });
    expect(picture.open).toEqual([]);
    expect(await members({ group: '3_e00000000000000000000' })).toMatchObject({ total: 0 });
    expect(await relations({ between: ['a', 'b'] })).toEqual({
      ends: [],
      relations: [],
      total: 0,
      types: [],
    });
    const refused = await post('/api/groups', { filter: { minSources: 0 } });
    expect(refused.status).toBe(400);
    expect(errorSchema.parse(await refused.json()).error.code).toBe('invalid-request');
  });

  it('answers others while it finds groups, and is not kept by those who went', async () => {
    const gone = new AbortController();
    const first = fetch(`${server.url}/api/groups`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ filter: { minConfidence: 1 } }),
      signal: gone.signal,
    });
    gone.abort();
    await expect(first).rejects.toThrow();
    const [a, b] = await Promise.all([see({}), see({ filter: { types: ['ATTACKED'] } })]);
    expect(b.picture.counts.relations).toBeLessThan(a.picture.counts.relations);
  });

  it('goes on with a new process where the one that finds groups was killed', async () => {
    const before = await see({});
    const [finder] = finders();
    if (finder === undefined) throw new Error('No process finds groups.');
    process.kill(finder, 'SIGKILL');
    // Whoever asks before its end is known is told to ask again.
    let again = await post('/api/groups/members', {});
    while (!again.ok || finders().includes(finder)) again = await post('/api/groups/members', {});
    expect(await see({})).toEqual(before);
    expect(finders()).toHaveLength(1);
  });

  // Last: it changes the graph.
  it('follows the graph when it changes', async () => {
    const before = (await see({})).picture.archive;
    await writeDocuments(await testDatabase(), [
      smallContent({
        name: 'later',
        things: [
          { kind: 'ArmedGroup', names: ['Quillon Brigade'] },
          { kind: 'Settlement', names: ['Vexholm'] },
        ],
        claims: [{ subject: 0, type: 'OPERATES_IN', object: 1 }],
      }),
    ]);
    let now = before;
    // A large graph is answered as it was until it is read anew.
    while (now.entities === before.entities) now = (await see({})).picture.archive;
    expect(now).toEqual({ entities: before.entities + 2, relations: before.relations + 1 });
    expect((await members({ q: 'quillon' })).members.map((m) => m.entity.name)).toEqual([
      'Quillon Brigade',
    ]);
  });
});
