/**
 * A very large archive in groups, over the real server and a real Neo4j: `npm run bench:groups`, or with a size,
 * `npm run bench:groups -- 200000 1000000`. The archive is made up and seeded, holds entities and relations alone, and
 * is kept in the cache folder, so that only the first run fills it. Prints a Markdown table. "Work" is processor time of
 * the process that finds groups; times by the clock hold whatever else the machine does, and the load is told.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import envPaths from 'env-paths';
import { ruleExtractor } from '../src/extraction/ruleExtractor.ts';
import { connect } from '../src/graph/connection.ts';
import { relationshipProperties } from '../src/graph/deriveRelationships.ts';
import { prepareSchema } from '../src/graph/schema.ts';
import { searchText } from '../src/graph/searchText.ts';
import { chunks, int } from '../src/graph/values.ts';
import { entityId, orderedEnds, relationshipId } from '../src/identity/ids.ts';
import { ENDPOINTS } from '../src/model/contracts.ts';
import type { GroupEvent, GroupPicture } from '../src/model/groupContracts.ts';
import { kindOf } from '../src/model/kinds.ts';
import { startServer } from '../src/server/startServer.ts';
import { syntheticGraph } from './web/syntheticGraph.ts';

const [nodes = 200_000, edges = 1_000_000] = process.argv.slice(2).map(Number);
const say = (text: string) => process.stderr.write(`${text}\n`);

/** Counts up when what is made up changes. */
const VERSION = 1;

async function filledFolder(): Promise<string> {
  const folder = join(
    process.env.SIGHTLINE_BENCH ?? join(envPaths('sightline', { suffix: '' }).cache, 'bench'),
    `groups-${VERSION}-${nodes}-${edges}`,
  );
  const mark = join(folder, 'filled');
  if (existsSync(mark)) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const graph = syntheticGraph({ nodes, edges });
  const ids = graph.nodes.map(({ kind, name }) => entityId(`bench/${kind}/${name}`));
  const { NEO4J_URI: _own, ...env } = process.env;
  const database = await connect({ dataFolder: folder, env });
  try {
    await prepareSchema(database);
    let done = 0;
    for (const some of chunks(graph.nodes.map((node, i) => ({ ...node, id: ids[i] ?? '' })))) {
      await database.write('createEntities', {
        rows: some.map(({ id, kind, name }) => ({
          id,
          labels: kindOf(kind).labels,
          properties: {
            ...{ kind, name, aliases: [], search: searchText([name]) },
            ...{ documents: int(1), claims: int(1) },
          },
        })),
      });
      done += some.length;
      say(`entities: ${done}`);
    }
    done = 0;
    for (const some of chunks(graph.edges)) {
      await database.write('putRelationships', {
        rows: some.map(({ source: from, type, target: to }, i) => {
          const [source, target] = orderedEnds(type, ids[from] ?? '', ids[to] ?? '');
          const properties = relationshipProperties({
            ...{ id: relationshipId(source, type, target), type, source, target },
            ...{ claims: 1, documents: 1, sources: 1 + (i % 3), confidence: 40 + (i % 50) },
            certainty: i % 4 === 0 ? 'hedged' : 'stated',
            review: 'unreviewed',
            ...(i % 2 === 0 && { firstDate: `${2005 + (i % 20)}` }),
          });
          return { source, type, target, properties };
        }),
      });
      done += some.length;
      if (done % 50_000 < some.length) say(`relations: ${done}`);
    }
    for (const some of chunks(ids)) await database.write('setDegrees', { entities: some });
    writeFileSync(mark, '');
  } finally {
    await database.close();
  }
  return folder;
}

/** Megabytes of main memory that a process holds. */
const memoryOf = (pid = 0): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)]).toString()) / 1024;

/** The process that finds groups, which is a child of this one; nothing before it is started. */
function finder(): number | undefined {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,args=']).toString().split('\n');
  const row = rows.find(
    (r) => r.includes('server/groups/worker') && r.includes(` ${process.pid} `),
  );
  return row === undefined ? undefined : Number(row.trim().split(/\s+/)[0]);
}

/** Milliseconds for which a process has had a processor: fields 14 and 15 of its line, in hundredths of a second. */
function workOf(pid: number | undefined): number {
  if (pid === undefined) return 0;
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

interface Seen {
  readonly picture: GroupPicture;
  /** Milliseconds until a picture stood with places, and until these had settled. */
  readonly first: number;
  readonly settled: number;
  /** Processor time of the process that finds groups. */
  readonly work: number;
}

async function see(url: string, body: object): Promise<Seen> {
  const before = workOf(finder());
  const begun = performance.now();
  const answer = await fetch(`${url}/api/groups`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  let rest = '';
  let picture: GroupPicture | undefined;
  let first: number | undefined;
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done = true, value = '' } = (await reader?.read()) ?? {};
    if (done) break;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const event: GroupEvent = ENDPOINTS.groups.response.parse(JSON.parse(line));
      if (event.event === 'failed') throw new Error(event.message);
      if (event.event === 'picture') picture = event.picture;
      if (event.event === 'places') first ??= performance.now() - begun;
    }
  }
  if (!picture || first === undefined) throw new Error('No picture came.');
  const settled = performance.now() - begun;
  return { picture, first, settled, work: workOf(finder()) - before };
}

const table: string[] = [];
const row = (what: string, bar: string, measured: string): void => {
  const line = `| ${what} | ${bar} | ${measured} |`;
  table.push(line);
  say(line);
};
const ms = (value: number) => `${Math.round(value)} ms`;
const both = ({ settled, work }: Seen) => `${ms(settled)}, work ${ms(work)}`;
const middle = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0;

const folder = await filledFolder();
delete process.env.NEO4J_URI;
const server = await startServer({
  dataFolder: folder,
  extractor: ruleExtractor,
  port: 0,
  importSample: false,
});
try {
  await server.ready;
  const cold = await see(server.url, {});
  const { counts, archive } = cold.picture;
  row('read and shown for the first time, beside the start of the server', '', both(cold));
  const filtered = await see(server.url, { filter: { minConfidence: 41 } });
  row('overview under filters that nobody has asked for', '5 s', both(filtered));
  const warm = await see(server.url, {});
  row('overview that was asked for before', '5 s', both(warm));
  const opened: Seen[] = [];
  let open: string[] = [];
  let now = warm.picture;
  for (let n = 0; n < 24; n++) {
    const closed = now.marks.filter((mark) => mark.what === 'group');
    const next = closed[(n * 7) % closed.length];
    if (!next) break;
    // Four groups deep, then from the top again.
    open = n % 4 === 0 ? [next.id] : [...open, next.id];
    const seen = await see(server.url, { open });
    opened.push(seen);
    now = n % 4 === 3 ? warm.picture : seen.picture;
  }
  const times = (share: number) =>
    `${ms(
      middle(
        opened.map((o) => o.settled),
        share,
      ),
    )}, work ${ms(
      middle(
        opened.map((o) => o.work),
        share,
      ),
    )}`;
  row('a group opened, half of them within', '1 s', times(0.5));
  row('a group opened, the slowest', '1 s', times(1));
  const [line] = warm.picture.lines;
  const begun = performance.now();
  await fetch(`${server.url}/api/groups/relations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ between: [line?.source, line?.target] }),
  }).then((answer) => answer.text());
  row(`twenty of the ${line?.relations} relations of a line`, '', ms(performance.now() - begun));
  row('memory of the process that finds groups', '', `${Math.round(memoryOf(finder()))} MB`);
  row('memory of the server', '500 MB', `${Math.round(memoryOf(process.pid))} MB`);
  process.stdout.write(
    `${counts.entities} entities and ${counts.relations} relations of ${archive.entities} and ${archive.relations}, ` +
      `at a load of ${(loadavg()[0] ?? 0).toFixed(1)}\n\n| what | bar | measured |\n| --- | --- | ---: |\n${table.join('\n')}\n`,
  );
} finally {
  await server.close();
}
