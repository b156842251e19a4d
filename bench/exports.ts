/**
 * `npm run bench:exports [FORMAT…]` (with a `/` behind it: as a folder): memory of an export of a million relationships, each format in a process of its
 * own over a source that makes them up as they are asked for, so that what is measured is what the format keeps.
 * Everything is written, to nowhere.
 */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import type {
  ExportedDocument,
  ExportedEdge,
  ExportedNode,
  ExportedReport,
  ExportSource,
} from '../src/exporting/exportFormat.ts';
import { EXPORT_FORMATS, exportFormat } from '../src/exporting/formats.ts';

const BAR_MB = 300;
const NODES = 100_000;
const EDGES = 1_000_000;
const DOCUMENTS = 100_000;
const CLAIMS_EACH = EDGES / DOCUMENTS;

async function* made<T>(count: number, nth: (i: number) => T): AsyncGenerator<T> {
  for (let i = 0; i < count; i++) yield nth(i);
}

async function* nothing(): AsyncGenerator<never> {}

const QUOTE =
  'Fighters of the group attacked the position of the brigade near the town with mortars';

const node = (i: number): ExportedNode => ({
  id: `entity-${i}`,
  kind: i % 3 ? 'ArmedGroup' : 'Weapon',
  name: `The ${i}th thing with a name of some length`,
  aliases: [`thing ${i}`, `number ${i}`],
  documents: 10,
  claims: 20,
  degree: 20,
});

const edge = (i: number): ExportedEdge => ({
  id: `relationship-${i}`,
  type: 'USED',
  source: `entity-${i % NODES}`,
  target: `entity-${(i * 7 + 1) % NODES}`,
  claims: 1,
  documents: 1,
  sources: 1,
  certainty: 'stated',
  confidence: 50,
  review: 'unreviewed',
  firstDate: '2024-05-06',
  evidence: [
    {
      quote: `${QUOTE} ${i}.`,
      start: 10,
      end: 110,
      certainty: 'stated',
      review: 'unreviewed',
      document: `report-${i % DOCUMENTS}`,
      documentId: `document-${i % DOCUMENTS}`,
      title: `Report number ${i % DOCUMENTS} of the observers`,
      publisher: `Publisher ${i % 500}`,
      published: '2024-05-07',
    },
  ],
});

const own = (i: number): string[] =>
  Array.from({ length: CLAIMS_EACH }, (_, c) => `relationship-${i + c * DOCUMENTS}`);

const report = (i: number): ExportedReport => ({
  id: `document-${i}`,
  name: `report-${i}`,
  title: `Report number ${i} of the observers`,
  publisher: `Publisher ${i % 500}`,
  published: '2024-05-07',
  source: { id: `source-${i % 500}`, name: `Publisher ${i % 500}`, reliability: 'F' },
  entities: Array.from({ length: CLAIMS_EACH }, (_, c) => `entity-${(i + c) % NODES}`),
  relationships: own(i),
});

const document = (i: number): ExportedDocument => ({
  name: `report-${i}`,
  text: QUOTE.repeat(CLAIMS_EACH),
  content: {
    id: `document-${i}`,
    sha256: '0'.repeat(64),
    name: `report-${i}`,
    fingerprint: '',
    mediaType: 'text/plain',
    metadata: {},
    notices: [],
    source: { id: `source-${i % 500}` },
    mentions: [],
    claims: [],
  },
  decisions: [],
});

const source = (nodes: number, edges: number, documents: number): ExportSource => ({
  nodes: () => made(nodes, node),
  edges: () => made(edges, edge),
  reports: () => made(documents, report),
  documents: () => made(documents, document),
  // A page to send chooses its part itself; what it holds of that part is not measured here.
  relationshipReadings: () => nothing(),
  readings: () => nothing(),
  archive: async () => ({
    documents,
    entities: nodes,
    relationships: edges,
    claims: edges,
    kinds: [],
    types: [],
    certainties: [],
  }),
  atMost: async (most) => source(most, most * 10, most),
  madeAt: '2026-11-22T12:00:00.000Z',
  version: 'bench',
});

const measured = z.object({ bytes: z.number(), seconds: z.number(), megabytes: z.number() });

/** `claims` is one file, `claims/` a folder of them. */
async function* written(name: string): AsyncGenerator<string | Uint8Array> {
  const format = exportFormat(name.replace('/', ''));
  const made = source(NODES, EDGES, DOCUMENTS);
  if (!format) throw new Error(`There is no format ${name}.`);
  if (!name.endsWith('/') || !format.files) yield* format.write(made);
  else for await (const { pieces } of format.files(made)) yield* pieces;
}

async function measure(name: string): Promise<void> {
  const started = performance.now();
  let bytes = 0;
  for await (const piece of written(name)) bytes += piece.length;
  const seconds = Math.round((performance.now() - started) / 1000);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(JSON.stringify({ bytes, seconds, megabytes }));
}

async function all(names: readonly string[]): Promise<void> {
  const file = fileURLToPath(import.meta.url);
  console.log(`A million relationships; at most ${BAR_MB} MB`);
  for (const name of names) {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', file, '--measure', name],
      { maxBuffer: 10_000_000 },
    );
    const { bytes, seconds, megabytes } = measured.parse(JSON.parse(stdout));
    console.log(
      `${name.padEnd(8)} ${String(megabytes).padStart(5)} MB  ${String(seconds).padStart(4)} s  ${Math.round(bytes / 1e6)} MB written${megabytes > BAR_MB ? '  over the bar' : ''}`,
    );
    if (megabytes > BAR_MB) process.exitCode = 1;
  }
}

const [first, ...rest] = process.argv.slice(2);
if (first === '--measure' && rest[0]) await measure(rest[0]);
else
  await all(
    first
      ? [first, ...rest]
      : EXPORT_FORMATS.flatMap((f) => (f.files ? [f.name, `${f.name}/`] : [f.name])),
  );
