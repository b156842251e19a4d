import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { DOMParser } from 'linkedom';
import { z } from 'zod';
import { writeWhole } from '../../src/cli/writeWhole.ts';
import type {
  ExportedDocument,
  ExportedEdge,
  ExportedNode,
  ExportedReport,
  ExportSource,
} from '../../src/exporting/exportFormat.ts';
import { EXPORT_FORMATS, exportFormat } from '../../src/exporting/formats.ts';
import type { DocumentReading, RelationshipReading } from '../../src/exporting/readingSource.ts';
import { sentPageJson } from '../../src/exporting/sentPage.ts';
import { sentPageSchema } from '../../src/model/sentPage.ts';

/** What documents may hold: markup, quotes, control characters, lone surrogates, other scripts, line breaks. */
const NASTY = 'a <b> & "c" \u0000\u000b\ud800 ; ‏עברית‎\n=1+1, 𝕏';

const nodes: ExportedNode[] = [
  {
    id: 'g',
    kind: 'ArmedGroup',
    name: NASTY,
    aliases: ['x;y', 'z'],
    documents: 2,
    claims: 3,
    degree: 1,
    position: { x: 1.5, y: -2 },
  },
  {
    id: 'w',
    kind: 'Weapon',
    name: 'Type 68',
    aliases: [],
    documents: 1,
    claims: 1,
    degree: 1,
    category: 'small-arm',
  },
];
const edges: ExportedEdge[] = [
  {
    id: 'r',
    type: 'USED',
    source: 'g',
    target: 'w',
    claims: 1,
    documents: 1,
    sources: 1,
    certainty: 'hedged',
    confidence: 41,
    review: 'unreviewed',
    firstDate: '2021',
    weapons: ['w'],
    evidence: [
      {
        quote: NASTY,
        start: 3,
        end: 9,
        certainty: 'hedged',
        review: 'unreviewed',
        document: 'd',
        documentId: 'd',
        title: 'A <title>',
        published: '2021-04-01',
      },
    ],
  },
];
const documents: ExportedDocument[] = ['con', 'a/b', 'A/B', '../x'].map((name) => ({
  name,
  text: 'Some <text>.',
  content: {
    id: 'd',
    sha256: '0'.repeat(64),
    name,
    fingerprint: '',
    mediaType: 'text/plain',
    metadata: {},
    notices: [],
    source: { id: 's' },
    mentions: [],
    claims: [],
  },
  decisions: [],
}));
const reports: ExportedReport[] = [
  {
    id: 'd',
    name: 'd',
    title: 'A <title>',
    published: '2021-04',
    source: { id: 's', reliability: 'F' },
    entities: ['g', 'w'],
    relationships: ['r'],
  },
];
const record = {
  id: 'd',
  name: 'd',
  title: NASTY,
  mediaType: 'text/plain',
  characters: 40,
  sha256: '0'.repeat(64),
};
const end = (mention: string, entity: string) => ({ mention, entity, name: entity, spans: [] });
const readings: RelationshipReading[] = [
  {
    relationship: 'r',
    words: 'one source',
    evidence: [
      {
        id: 'c',
        type: 'USED',
        document: record,
        start: 3,
        end: 9,
        quote: NASTY,
        context: { start: 0, text: NASTY },
        subject: end('m', 'g'),
        object: end('n', 'w'),
        certainty: 'hedged',
        rule: 'some',
        confidence: 0.5,
        origin: 'extracted',
        review: 'confirmed',
        reviewedBy: 'A. Reviewer',
        note: 'between ourselves',
      },
    ],
  },
];
const texts: DocumentReading[] = [
  {
    document: record,
    text: `${NASTY}</script><script>alert(1)</script><!--`,
    mentions: [
      { id: 'm', entity: 'g', kind: 'ArmedGroup', name: 'g', spans: [] },
      { id: 'n', entity: 'w', kind: 'Weapon', name: 'w', spans: [] },
      { id: 'o', entity: 'elsewhere', kind: 'Country', name: 'x', spans: [] },
    ],
    claims: [
      {
        id: 'c',
        type: 'USED',
        relationship: 'r',
        subject: 'm',
        object: 'n',
        start: 3,
        end: 9,
        certainty: 'hedged',
        confidence: 0.5,
        rule: 'some',
        review: 'confirmed',
      },
    ],
    source: { id: 's', reliability: 'F' },
  },
];

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
const source: ExportSource = {
  nodes: () => each(nodes),
  edges: () => each(edges),
  documents: () => each(documents),
  reports: () => each(reports),
  relationshipReadings: () => each(readings),
  readings: () => each(texts),
  archive: async () => ({
    documents: 3,
    entities: 9,
    relationships: 7,
    claims: 5,
    kinds: [],
    types: [],
    certainties: [],
  }),
  atMost: async () => source,
  madeAt: '2026-11-22T12:00:00.000Z',
  version: '1.2.3',
};

async function bytesOf(name: string): Promise<Buffer> {
  const format = exportFormat(name);
  if (!format) throw new Error(`no format ${name}`);
  const pieces: Buffer[] = [];
  for await (const piece of format.write(source)) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}
const textOf = async (name: string): Promise<string> => (await bytesOf(name)).toString('utf8');
/** As UTF-8 can hold it: a lone surrogate becomes U+FFFD. */
const WELL_FORMED = NASTY.replace('\ud800', '\ufffd');
/** What of the nasty text XML can hold. */
const KEPT = ['\u0000', '\u000b', '\ud800'].reduce((text, c) => text.replace(c, ''), NASTY);

/** linkedom leaves the character references of attributes as they stand. */
const decoded = (text: string | null | undefined): string =>
  (text ?? '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#10;', '\n')
    .replaceAll('&amp;', '&');

describe('exports', () => {
  // The page to send needs the built page; what goes into it is tested below, the whole in a browser.
  it.each(EXPORT_FORMATS.map((f) => f.name).filter((name) => name !== 'html'))(
    '%s is the same bytes for the same graph',
    async (name) => {
      expect((await bytesOf(name)).equals(await bytesOf(name))).toBe(true);
    },
  );

  it('calls claims files so that every file system takes them and none leaves the folder', async () => {
    expect(Object.keys(unzipSync(await bytesOf('claims'))).sort()).toEqual(
      ['A/B (2)', '__/x', 'a/b', 'con_']
        .flatMap((path) => [`${path}.claims.json`, `${path}.txt`])
        .sort(),
    );
  });

  it('keeps names and quotes whole in GEXF, with colour and position', async () => {
    const document = new DOMParser().parseFromString(await textOf('gexf'), 'text/xml');
    expect(document.querySelectorAll('node').length).toBe(2);
    expect(decoded(document.querySelector('node')?.getAttribute('label'))).toBe(KEPT);
    expect(document.querySelector('edge')?.getAttribute('kind')).toBe('USED');
    const titles = [...document.querySelectorAll('attributes[class="edge"] attribute')];
    const evidence = titles.findIndex((a) => a.getAttribute('title') === 'evidence');
    const value = document.querySelector(`edge attvalue[for="${evidence}"]`)?.getAttribute('value');
    expect(decoded(value)).toContain('(A <title>, 2021-04-01; hedged)');
    expect(await textOf('gexf')).toContain('<viz:position x="1.5" y="-2" z="0"/>');
  });

  it('refers in STIX to nothing that the bundle does not hold, by ids that stay', async () => {
    const { objects } = z
      .object({ objects: z.array(z.looseObject({ id: z.string(), type: z.string() })) })
      .parse(JSON.parse(await textOf('stix')));
    const ids = new Set(objects.map((o) => o.id));
    expect(ids.size).toBe(objects.length);
    const refs = JSON.stringify(objects).match(
      /"[a-z-]+--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"/g,
    );
    expect(refs?.length).toBeGreaterThan(objects.length);
    for (const ref of refs ?? []) expect(ids).toContain(JSON.parse(ref));
    const link = objects.find((o) => o.type === 'relationship');
    expect(link).toMatchObject({
      relationship_type: 'used',
      confidence: 41,
      start_time: '2021-01-01T00:00:00.000Z',
    });
    expect(JSON.stringify(link)).toContain(JSON.stringify(WELL_FORMED.replace('\u0000', ' ')));
  });

  it('proves links of FollowTheMoney by documents that it holds', async () => {
    const lines = (await textOf('ftm')).trimEnd().split('\n');
    const entities = lines.map((text) =>
      z
        .object({
          id: z.string(),
          schema: z.string(),
          properties: z.record(z.string(), z.array(z.string())),
        })
        .parse(JSON.parse(text)),
    );
    const link = entities.find((e) => e.schema === 'UnknownLink');
    expect(link?.properties).toMatchObject({
      subject: ['g'],
      object: ['w'],
      proof: ['d'],
      startDate: ['2021'],
    });
    expect(link?.properties.description?.[0]).toContain('A <title>');
    expect(entities.map((e) => e.id)).toEqual(['g', 'w', 'd', 'r']);
  });

  it('names every value of GraphML by a key that it declares', async () => {
    const document = new DOMParser().parseFromString(await textOf('graphml'), 'text/xml');
    const keys = new Set([...document.querySelectorAll('key')].map((k) => k.getAttribute('id')));
    const used = [...document.querySelectorAll('data')].map((d) => d.getAttribute('key'));
    expect(used.length).toBeGreaterThan(10);
    for (const key of used) expect(keys).toContain(key);
    expect(document.querySelector('data[key="node-name"]')?.textContent).toBe(KEPT);
  });

  it('writes JSON that holds every field of the evidence', async () => {
    const value: unknown = JSON.parse(await textOf('json'));
    expect(value).toMatchObject({
      nodes: [{ key: 'g', attributes: { x: 1.5, y: -2, name: NASTY } }, { key: 'w' }],
      edges: [
        { key: 'r', source: 'g', target: 'w', attributes: { evidence: [{ start: 3, end: 9 }] } },
      ],
    });
  });

  it('hold in a page to send what is read, nothing that ends its element, and no reviewer', async () => {
    let text = '';
    for await (const piece of sentPageJson(source)) text += piece;
    expect(text).not.toContain('<');
    expect(text).not.toMatch(/A\. Reviewer|between ourselves|elsewhere/);
    const page = sentPageSchema.parse(JSON.parse(text));
    expect(page.documents[0]?.text).toContain('</script><script>');
    expect(page.documents[0]?.mentions.map((m) => m.entity)).toEqual(['g', 'w']);
    expect(page.evidence[0]).toMatchObject({
      relationship: 'r',
      document: 'd',
      quote: NASTY,
      context: { start: 0, end: NASTY.length },
    });
    expect(page.places).toEqual([['g', 1.5, -2]]);
    expect(page.leftOut[0]).toBe('7 entities of the archive and 6 relations');
    expect(page.leftOut[1]).toBe('2 documents, on which no relation in this page rests');
  });

  it('writes CSV tables whose headers neo4j-admin reads', async () => {
    const files = unzipSync(await bytesOf('csv'));
    const rows = (file: string): string[][] => parse(strFromU8(files[file] ?? new Uint8Array()));
    const [header, first] = rows('entities.csv');
    expect(header?.slice(0, 3)).toEqual(['id:ID', 'name', 'aliases:string[]']);
    expect(header).toContain('latitude:double');
    expect(first?.slice(0, 3)).toEqual(['g', WELL_FORMED, 'x,y;z']);
    expect(first?.at(-1)).toBe('Entity;Actor;ArmedGroup');
    const [relation, used] = rows('relationships.csv');
    expect([relation?.[0], relation?.at(-2), relation?.at(-1)]).toEqual([
      ':START_ID',
      ':END_ID',
      ':TYPE',
    ]);
    expect([used?.[0], used?.at(-2), used?.at(-1)]).toEqual(['g', 'w', 'USED']);
    expect(rows('evidence.csv')[1]?.slice(0, 4)).toEqual(['r', WELL_FORMED, '3', '9']);
  });
});

describe('writing a file', () => {
  let folder = '';
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('leaves the file as it was when what is written fails', async () => {
    folder = await mkdtemp(join(tmpdir(), 'sightline-'));
    const file = join(folder, 'graph.gexf');
    await writeFile(file, 'before');
    async function* broken(): AsyncGenerator<string> {
      yield 'half';
      throw new Error('the database is gone');
    }
    await expect(writeWhole(file, broken())).rejects.toThrow('the database is gone');
    expect(await readFile(file, 'utf8')).toBe('before');
    expect(await readdir(folder)).toEqual(['graph.gexf']);
  });
});
