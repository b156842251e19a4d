/**
 * A graph too large for records: its best connected entities with their places and all relations among them, column
 * by column, so that 200,000 things are read in a fraction of a second. `subgraphOf(columnsOf(graph))` is the graph.
 */
import { z } from 'zod';
import { CERTAINTIES, RELATIONSHIP_REVIEWS } from './certainty.ts';
import { KIND_NAMES } from './kinds.ts';
import {
  type EntityRecord,
  entitySchema,
  type RelationshipRecord,
  relationshipSchema,
} from './records.ts';
import { RELATION_TYPE_NAMES } from './relationTypes.ts';

/** Most entities that are laid out and sent; the rest is for search and expansion. */
export const MOST_WHOLE = 50_000;

/** A column is checked as one value: with a schema for each of its cells, a large graph would take most of a second. */
const column = <T>(isCell: (cell: unknown) => cell is T, type: 'string' | 'integer') =>
  z
    .custom<T[]>((value) => Array.isArray(value) && value.every(isCell))
    .meta({ override: { type: 'array', items: { type } } });
const strings = column((cell) => typeof cell === 'string', 'string');
const wholes = column((cell): cell is number => Number.isInteger(cell), 'integer');

/** What few entities have, beside the place of the entity in its columns. */
const moreOfEntity = entitySchema
  .omit({ id: true, kind: true, name: true, documents: true, claims: true, degree: true })
  .partial();
const moreOfRelationship = relationshipSchema
  .pick({ firstDate: true, lastDate: true, weapons: true })
  .partial();

const nodeColumnsSchema = z.object({
  id: strings,
  name: strings,
  /** Places in KIND_NAMES. */
  kind: wholes,
  documents: wholes,
  claims: wholes,
  degree: wholes,
  more: z.array(z.tuple([z.number().int(), moreOfEntity])),
});
const edgeColumnsSchema = z.object({
  id: strings,
  /** Places in RELATION_TYPE_NAMES. */
  type: wholes,
  /** Places of both ends among the nodes. */
  source: wholes,
  target: wholes,
  claims: wholes,
  documents: wholes,
  sources: wholes,
  /** Places in CERTAINTIES. */
  certainty: wholes,
  confidence: wholes,
  /** Places in RELATIONSHIP_REVIEWS. */
  review: wholes,
  more: z.array(z.tuple([z.number().int(), moreOfRelationship])),
});
const placesSchema = z.object({ x: wholes, y: wholes });

export const graphColumnsSchema = z.object({ nodes: nodeColumnsSchema, edges: edgeColumnsSchema });
export type GraphColumns = z.infer<typeof graphColumnsSchema>;

export const wholeGraphSchema = z.discriminatedUnion('status', [
  /** The server finds places for the marks; ask again. `done` is a share of 1. */
  z.object({ status: z.literal('arranging'), done: z.number() }),
  graphColumnsSchema.extend({
    status: z.literal('ready'),
    /** Places of the nodes, in CSS pixels at full size. */
    places: placesSchema,
    /** Entities of the archive, those that are not sent among them. */
    entities: z.number().int(),
  }),
]);
export type WholeGraph = z.infer<typeof wholeGraphSchema>;
export type ArrangedWhole = Extract<WholeGraph, { status: 'ready' }>;

interface Records {
  readonly nodes: readonly EntityRecord[];
  readonly edges: readonly RelationshipRecord[];
}

const isEmpty = (record: object): boolean => Object.values(record).every((v) => v === undefined);

/** @param graph both ends of each edge are among its nodes */
export function columnsOf({ nodes, edges }: Records): GraphColumns {
  const place = new Map(nodes.map((n, i) => [n.id, i]));
  const placeOf = (id: string): number => {
    const at = place.get(id);
    if (at === undefined) throw new Error(`An edge ends at "${id}", which is not among the nodes.`);
    return at;
  };
  return {
    nodes: {
      id: nodes.map((n) => n.id),
      name: nodes.map((n) => n.name),
      kind: nodes.map((n) => KIND_NAMES.indexOf(n.kind)),
      documents: nodes.map((n) => n.documents),
      claims: nodes.map((n) => n.claims),
      degree: nodes.map((n) => n.degree),
      more: nodes.flatMap(({ id, name, kind, documents, claims, degree, aliases, ...rest }, i) => {
        const more = aliases.length > 0 ? { aliases, ...rest } : rest;
        return isEmpty(more) ? [] : [[i, more] satisfies [number, object]];
      }),
    },
    edges: {
      id: edges.map((e) => e.id),
      type: edges.map((e) => RELATION_TYPE_NAMES.indexOf(e.type)),
      source: edges.map((e) => placeOf(e.source)),
      target: edges.map((e) => placeOf(e.target)),
      claims: edges.map((e) => e.claims),
      documents: edges.map((e) => e.documents),
      sources: edges.map((e) => e.sources),
      certainty: edges.map((e) => CERTAINTIES.indexOf(e.certainty)),
      confidence: edges.map((e) => e.confidence),
      review: edges.map((e) => RELATIONSHIP_REVIEWS.indexOf(e.review)),
      more: edges.flatMap(({ firstDate, lastDate, weapons }, i) => {
        const more = { firstDate, lastDate, weapons };
        return isEmpty(more) ? [] : [[i, more] satisfies [number, object]];
      }),
    },
  };
}

/** A value that the columns must hold; that they do not is a fault of the sender. */
function valueAt<T>(list: readonly T[], i: number | undefined, what: string): T {
  const value = i === undefined ? undefined : list[i];
  if (value === undefined) throw new Error(`The column "${what}" has no value at ${i}.`);
  return value;
}

/** Records of the first `most` nodes, and of the edges among them. */
export function subgraphOf(
  { nodes, edges }: GraphColumns,
  most = Number.POSITIVE_INFINITY,
): { nodes: EntityRecord[]; edges: RelationshipRecord[] } {
  const moreOfNode = new Map(nodes.more);
  const moreOfEdge = new Map(edges.more);
  const noAliases: string[] = [];
  const records = nodes.id.slice(0, most).map(
    (id, i): EntityRecord => ({
      id,
      kind: valueAt(KIND_NAMES, nodes.kind[i], 'kind'),
      name: valueAt(nodes.name, i, 'name'),
      aliases: noAliases,
      documents: nodes.documents[i] ?? 0,
      claims: nodes.claims[i] ?? 0,
      degree: nodes.degree[i] ?? 0,
      ...moreOfNode.get(i),
    }),
  );
  const found: RelationshipRecord[] = [];
  for (let i = 0; i < edges.id.length; i++) {
    const source = valueAt(edges.source, i, 'source');
    const target = valueAt(edges.target, i, 'target');
    if (source >= most || target >= most) continue;
    found.push({
      id: valueAt(edges.id, i, 'id'),
      type: valueAt(RELATION_TYPE_NAMES, edges.type[i], 'type'),
      source: valueAt(nodes.id, source, 'id'),
      target: valueAt(nodes.id, target, 'id'),
      claims: edges.claims[i] ?? 0,
      documents: edges.documents[i] ?? 0,
      sources: edges.sources[i] ?? 0,
      certainty: valueAt(CERTAINTIES, edges.certainty[i], 'certainty'),
      confidence: edges.confidence[i] ?? 0,
      review: valueAt(RELATIONSHIP_REVIEWS, edges.review[i], 'review'),
      ...moreOfEdge.get(i),
    });
  }
  return { nodes: records, edges: found };
}
