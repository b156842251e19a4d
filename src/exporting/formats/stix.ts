/**
 * STIX 2.1 (OASIS Standard, 10 June 2021): actors as threat actors and identities, places as locations, weapons as
 * tools, events as incidents, relationships with their confidence, a report for each document and an identity for each
 * source. Sentences, certainty and review state stand in a property extension (STIX 2.1, section 7.3).
 *
 * The same graph gives the same bytes, so nothing is stamped with the time of the export: objects are "created" at an
 * instant that stands for none, and ids are UUIDs of version 5 (RFC 9562) over Sightline's own.
 */
import { createHash } from 'node:crypto';
import type { Kind } from '../../model/kinds.ts';
import { relationTypeOf } from '../../model/relationTypes.ts';
import type {
  ExportedEdge,
  ExportedNode,
  ExportedReport,
  ExportFormat,
  ExportSource,
} from '../exportFormat.ts';
import { listed } from '../listed.ts';
import { wellFormed } from '../wellFormed.ts';

/** Chosen once at random, for this format alone. */
const NAMESPACE = Buffer.from('6f0d3c1e8b514a7c9c55d2f4a3b7e961', 'hex');
const NO_TIME = '1970-01-01T00:00:00.000Z';
const STAMPS = { spec_version: '2.1', created: NO_TIME, modified: NO_TIME } as const;

function uuid(name: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [8, 12, 16, 20, 32].map((end, i, ends) => hex.slice(ends[i - 1] ?? 0, end)).join('-');
}

const idOf = (type: string, id: string): string => `${type}--${uuid(id)}`;

const SIGHTLINE = idOf('identity', 'Sightline');
const EXTENSION = idOf('extension-definition', 'evidence');

interface StixKind {
  readonly type: 'threat-actor' | 'identity' | 'location' | 'tool' | 'incident';
  readonly identityClass?: 'group' | 'organization' | 'individual';
}

const STIX_KINDS: Readonly<Record<Kind, StixKind>> = {
  ArmedGroup: { type: 'threat-actor' },
  SecurityForce: { type: 'identity', identityClass: 'group' },
  Organization: { type: 'identity', identityClass: 'organization' },
  Person: { type: 'identity', identityClass: 'individual' },
  Country: { type: 'location' },
  Region: { type: 'location' },
  Province: { type: 'location' },
  Settlement: { type: 'location' },
  Facility: { type: 'location' },
  NaturalFeature: { type: 'location' },
  Weapon: { type: 'tool' },
  Event: { type: 'incident' },
};

/** What the graph knows of it and STIX has no property for. */
const extended = (fields: object) => ({
  extensions: { [EXTENSION]: { extension_type: 'property-extension', ...fields } },
});

function nodeObject(n: ExportedNode) {
  const { type, identityClass } = STIX_KINDS[n.kind];
  const name = wellFormed(n.name);
  const aliases = n.aliases.map(wellFormed);
  const located = n.latitude !== undefined && n.longitude !== undefined;
  return {
    type,
    ...STAMPS,
    id: idOf(type, n.id),
    created_by_ref: SIGHTLINE,
    name,
    ...(identityClass && { identity_class: identityClass }),
    ...((type === 'threat-actor' || type === 'tool') && aliases.length > 0 && { aliases }),
    // A location must have a region, a country or a point.
    ...(type === 'location' &&
      (located ? { latitude: n.latitude, longitude: n.longitude } : { region: name })),
    ...extended({
      sightline_id: n.id,
      kind: n.kind,
      ...(aliases.length > 0 && { names: [name, ...aliases] }),
      ...(n.category && { category: n.category }),
      ...(n.model && { model: wellFormed(n.model) }),
      ...(n.calibre && { calibre: wellFormed(n.calibre) }),
      ...(n.date && { date: n.date }),
      ...(n.precision && { precision: n.precision }),
      documents: n.documents,
    }),
  };
}

/** The first instant of a date that may be partial, or the last one. */
function instant(date: string, last: boolean): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  const from = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  if (!last) return new Date(from).toISOString();
  const after =
    day !== undefined
      ? Date.UTC(year, (month ?? 1) - 1, day + 1)
      : month !== undefined
        ? Date.UTC(year, month, 1)
        : Date.UTC(year + 1, 0, 1);
  return new Date(after - 1).toISOString();
}

function edgeObject(e: ExportedEdge, kinds: ReadonlyMap<string, Kind>) {
  const ref = (id: string): string => idOf(STIX_KINDS[kinds.get(id) ?? 'Event'].type, id);
  const type = relationTypeOf(e.type);
  return {
    type: 'relationship',
    ...STAMPS,
    id: idOf('relationship', e.id),
    created_by_ref: SIGHTLINE,
    relationship_type: e.type.toLowerCase().replaceAll('_', '-'),
    description: type.forward,
    source_ref: ref(e.source),
    target_ref: ref(e.target),
    confidence: e.confidence,
    ...(e.firstDate && { start_time: instant(e.firstDate, false) }),
    ...(e.lastDate && { stop_time: instant(e.lastDate, true) }),
    ...extended({
      sightline_id: e.id,
      certainty: e.certainty,
      review: e.review,
      independent_sources: e.sources,
      ...(e.weapons && { weapons: e.weapons.map((id) => idOf('tool', id)) }),
      evidence: e.evidence.map(({ documentId, quote, title, attributedTo, ...piece }) => ({
        report_ref: idOf('report', documentId),
        quote: wellFormed(quote),
        title: wellFormed(title),
        ...(attributedTo && { attributed_to: wellFormed(attributedTo) }),
        ...piece,
      })),
    }),
  };
}

function sourceObject({ source }: ExportedReport) {
  const name = wellFormed(source.name ?? 'Unknown publisher');
  return {
    type: 'identity',
    ...STAMPS,
    id: idOf('identity', source.id),
    created_by_ref: SIGHTLINE,
    name,
    identity_class: 'organization',
    ...extended({ sightline_id: source.id, reliability: source.reliability }),
  };
}

function reportObject(r: ExportedReport, kinds: ReadonlyMap<string, Kind>) {
  const title = wellFormed(r.title ?? r.name);
  const refs = r.entities.flatMap((id) => {
    const kind = kinds.get(id);
    return kind ? [idOf(STIX_KINDS[kind].type, id)] : [];
  });
  const links = r.relationships.map((id) => idOf('relationship', id));
  return {
    type: 'report',
    ...STAMPS,
    id: idOf('report', r.id),
    created_by_ref: idOf('identity', r.source.id),
    name: title,
    published: r.published ? instant(r.published, false) : NO_TIME,
    object_refs: refs.length + links.length > 0 ? [...refs, ...links] : [SIGHTLINE],
    external_references: [
      {
        source_name: wellFormed(r.publisher ?? 'Sightline'),
        external_id: wellFormed(r.name),
        ...(r.url && { url: wellFormed(r.url) }),
      },
    ],
    ...extended({
      sightline_id: r.id,
      published: r.published ?? 'unknown',
      ...(r.author && { author: wellFormed(r.author) }),
    }),
  };
}

const OWN = [
  {
    type: 'identity',
    ...STAMPS,
    id: SIGHTLINE,
    name: 'Sightline',
    identity_class: 'system',
  },
  {
    type: 'extension-definition',
    ...STAMPS,
    id: EXTENSION,
    created_by_ref: SIGHTLINE,
    name: 'Evidence of Sightline',
    description:
      'For an object its id and kind in Sightline; for a relationship every sentence that states it, with document, offsets, certainty and review; for an identity the reliability of a source (A–F).',
    schema: 'Described in docs/exports.md of Sightline.',
    version: '1.0.0',
    extension_types: ['property-extension'],
  },
];

async function* objects(source: ExportSource): AsyncGenerator<object> {
  yield* OWN;
  // Relationships and reports name an object by its type, which its kind decides.
  const kinds = new Map<string, Kind>();
  for await (const n of source.nodes()) {
    kinds.set(n.id, n.kind);
    yield nodeObject(n);
  }
  for await (const e of source.edges()) yield edgeObject(e, kinds);
  const sources = new Set<string>();
  for await (const r of source.reports()) {
    if (!sources.has(r.source.id)) yield sourceObject(r);
    sources.add(r.source.id);
    yield reportObject(r, kinds);
  }
}

export const stix: ExportFormat = {
  name: 'stix',
  label: 'STIX 2.1',
  description: 'for threat intelligence platforms, every relationship with its sentences',
  extension: 'stix.json',
  mediaType: 'application/stix+json;version=2.1',
  async *write(source) {
    yield `{"type":"bundle","id":"${idOf('bundle', 'Sightline')}","objects":[`;
    yield* listed(objects(source));
    yield ']}\n';
  },
};
