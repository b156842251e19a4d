/**
 * FollowTheMoney entities (followthemoney.tech), a line each, as Aleph and its kin read them: people, organizations,
 * places as addresses, weapons as assets, documents, and links whose `proof` are the documents that state them.
 */
import { type Kind, kindOf } from '../../model/kinds.ts';
import { relationTypeOf } from '../../model/relationTypes.ts';
import {
  citation,
  type ExportedEdge,
  type ExportedNode,
  type ExportedReport,
  type ExportFormat,
} from '../exportFormat.ts';
import { wellFormed } from '../wellFormed.ts';

/** What stands under each kind; anything not named here is an address, as all places are. */
const SCHEMATA: Readonly<Partial<Record<Kind, string>>> = {
  ArmedGroup: 'Organization',
  SecurityForce: 'PublicBody',
  Organization: 'Organization',
  Person: 'Person',
  Weapon: 'Asset',
  Event: 'Event',
};
const schemaOf = (kind: Kind): string => SCHEMATA[kind] ?? 'Address';
const ORGANIZATIONS = new Set(['Organization', 'PublicBody']);

type Values = Readonly<Record<string, readonly (string | number | undefined)[]>>;

function line(id: string, schema: string, values: Values): string {
  const properties = Object.entries(values).flatMap(([name, list]) => {
    const texts = list.flatMap((v) => (v === undefined || v === '' ? [] : [wellFormed(String(v))]));
    return texts.length > 0 ? [[name, texts] as const] : [];
  });
  return `${JSON.stringify({ id, schema, properties: Object.fromEntries(properties) })}\n`;
}

const nodeLine = (n: ExportedNode): string => {
  const schema = schemaOf(n.kind);
  return line(n.id, schema, {
    name: [n.name],
    alias: n.aliases,
    summary: [[kindOf(n.kind).label, n.category, n.model, n.calibre].filter(Boolean).join(', ')],
    ...(schema === 'Address' && {
      full: [n.name],
      latitude: [n.latitude],
      longitude: [n.longitude],
    }),
    ...(schema === 'Event' && { date: [n.date] }),
  });
};

function edgeLine(e: ExportedEdge, kinds: ReadonlyMap<string, Kind>): string {
  const [source, target] = [e.source, e.target].map((id) => schemaOf(kinds.get(id) ?? 'Event'));
  const isMembership =
    e.type === 'MEMBER_OF' &&
    ORGANIZATIONS.has(target ?? '') &&
    (source === 'Person' || ORGANIZATIONS.has(source ?? ''));
  return line(e.id, isMembership ? 'Membership' : 'UnknownLink', {
    ...(isMembership
      ? { member: [e.source], organization: [e.target] }
      : { subject: [e.source], object: [e.target] }),
    role: [relationTypeOf(e.type).forward],
    startDate: [e.firstDate],
    endDate: [e.lastDate],
    status: [e.certainty, e.review, `confidence ${e.confidence} of 100`],
    description: e.evidence.map(citation),
    proof: [...new Set(e.evidence.map((piece) => piece.documentId))],
    publisher: [...new Set(e.evidence.flatMap((piece) => piece.publisher ?? []))],
    sourceUrl: [...new Set(e.evidence.flatMap((piece) => piece.url ?? []))],
  });
}

const reportLine = (r: ExportedReport): string =>
  line(r.id, 'PlainText', {
    name: [r.title ?? r.name],
    title: [r.title],
    fileName: [r.name],
    author: [r.author],
    publisher: [r.publisher],
    publishedAt: [r.published],
    sourceUrl: [r.url],
    notes: [`Reliability of its source: ${r.source.reliability} (A–F, F: cannot be judged)`],
  });

export const ftm: ExportFormat = {
  name: 'ftm',
  label: 'FollowTheMoney',
  description: 'for Aleph: entities, links and the documents that prove them',
  extension: 'ftm.ndjson',
  mediaType: 'application/x-ndjson',
  async *write(source) {
    const kinds = new Map<string, Kind>();
    for await (const n of source.nodes()) {
      kinds.set(n.id, n.kind);
      yield nodeLine(n);
    }
    for await (const r of source.reports()) yield reportLine(r);
    for await (const e of source.edges()) yield edgeLine(e, kinds);
  },
};
