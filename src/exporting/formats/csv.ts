/**
 * CSV in the header format that `neo4j-admin database import` reads (Neo4j Operations Manual, "Import"): entities and
 * relationships, and beside them every sentence in a table of its own, all in one ZIP.
 */
import { kindOf } from '../../model/kinds.ts';
import { type Column, EDGE_COLUMNS, NODE_COLUMNS } from '../columns.ts';
import type {
  ExportedEdge,
  ExportedFile,
  ExportedNode,
  ExportFormat,
  ExportSource,
} from '../exportFormat.ts';
import { zipped } from '../zip.ts';

/** Every text is quoted, so that an empty one differs from none. */
const cell = (value: string | number | undefined): string =>
  value === undefined
    ? ''
    : typeof value === 'number'
      ? String(value)
      : `"${value.replaceAll('"', '""')}"`;
const line = (cells: readonly (string | number | undefined)[]): string =>
  `${cells.map(cell).join(',')}\n`;

const TYPES = { string: '', integer: ':long', double: ':double' } as const;
const header = <T>(columns: readonly Column<T>[]): string[] =>
  columns.map((c) => `${c.name}${TYPES[c.type]}`);
const plain = (names: readonly string[]): string => `${names.join(',')}\n`;

/** Lists are `;`-separated for Neo4j, so that no item may hold one. */
const listOf = (values: readonly string[]): string =>
  values.map((v) => v.replaceAll(';', ',')).join(';');
const NODES = NODE_COLUMNS.filter((c) => c.name !== 'aliases' && c.name !== 'family');
const EDGES = EDGE_COLUMNS.filter(
  (c) => !['type', 'reads', 'weapons', 'evidence'].includes(c.name),
);

async function* entities(nodes: AsyncIterable<ExportedNode>): AsyncGenerator<string> {
  yield plain(['id:ID', 'name', 'aliases:string[]', ...header(NODES), ':LABEL']);
  for await (const n of nodes)
    yield line([
      n.id,
      n.name,
      listOf(n.aliases),
      ...NODES.map((c) => c.of(n)),
      kindOf(n.kind).labels.join(';'),
    ]);
}

async function* relationships(edges: AsyncIterable<ExportedEdge>): AsyncGenerator<string> {
  yield plain([':START_ID', 'id', ...header(EDGES), 'weapons:string[]', ':END_ID', ':TYPE']);
  for await (const e of edges)
    yield line([
      e.source,
      e.id,
      ...EDGES.map((c) => c.of(e)),
      listOf(e.weapons ?? []),
      e.target,
      e.type,
    ]);
}

const EVIDENCE = [
  'quote',
  'start',
  'end',
  'certainty',
  'review',
  'attributedTo',
  'date',
  'document',
  'title',
  'url',
  'publisher',
  'published',
  'page',
  'readBy',
] as const;

async function* evidence(edges: AsyncIterable<ExportedEdge>): AsyncGenerator<string> {
  yield plain(['relationship', ...EVIDENCE]);
  for await (const e of edges)
    for (const piece of e.evidence) yield line([e.id, ...EVIDENCE.map((name) => piece[name])]);
}

const README = `entities.csv and relationships.csv are in the header format of neo4j-admin:

    neo4j-admin database import full neo4j --nodes=entities.csv --relationships=relationships.csv

evidence.csv has one row for each sentence that states a relationship.
`;

async function* readme(): AsyncGenerator<string> {
  yield README;
}

const FILES: readonly (readonly [string, (source: ExportSource) => AsyncIterable<string>])[] = [
  ['README.txt', readme],
  ['entities.csv', (s) => entities(s.nodes())],
  ['relationships.csv', (s) => relationships(s.edges())],
  ['evidence.csv', (s) => evidence(s.edges())],
];

async function* files(source: ExportSource): AsyncGenerator<ExportedFile> {
  for (const [path, rows] of FILES) yield { path, pieces: rows(source) };
}

export const csv: ExportFormat = {
  name: 'csv',
  label: 'CSV',
  description: 'a ZIP of tables that neo4j-admin, spreadsheets and R read',
  extension: 'zip',
  mediaType: 'application/zip',
  write: (source) => zipped(files(source)),
  files,
};
