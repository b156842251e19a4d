/** From records to marks: what each entity and relation looks like on the stage. Pure; sigma is only a view of it. */
import type { EntityRecord, RelationshipRecord } from '../../src/model/contracts.ts';
import {
  RELATION_GROUP_DESCRIPTORS,
  type RelationGroup,
  relationTypeOf,
} from '../../src/model/relationTypes.ts';
import { shapeOf } from '../../src/model/shapes.ts';
import type { GraphData } from '../filters/visible.ts';
import type { Appearance } from '../style/appearance.ts';
import { curvatures } from './curve.ts';
import type { Dash, EdgeMark, NodeMark } from './programs/mark.ts';

export type Scheme = 'light' | 'dark';

export interface DisplayNode extends NodeMark {
  readonly id: string;
  readonly label: string;
  readonly size: number;
  readonly color: string;
  /** How many of its relations are not drawn. */
  readonly undrawn: number;
  /** Drawn over the mark: what it is made of, around a word. */
  readonly pie?: Pie;
}

export interface Pie {
  readonly text: string;
  /** Shares of 1 that add up to it. */
  readonly parts: readonly { readonly color: string; readonly share: number }[];
}

/** A sign at the middle of a relation. */
export type EdgeSign = 'none' | 'confirmed' | 'contradicted';

export interface DisplayEdge extends EdgeMark {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly label: string;
  readonly size: number;
  readonly color: string;
  readonly sign: EdgeSign;
}

export interface DisplayGraph {
  readonly nodes: readonly DisplayNode[];
  readonly edges: readonly DisplayEdge[];
}

export interface DisplayOptions {
  readonly scheme: Scheme;
  readonly appearance: Appearance;
  /** What is filtered stays as a pale trace. */
  readonly traces: boolean;
  readonly pinned: (id: string) => boolean;
  /** Drawn by the last step. */
  readonly fresh: (id: string) => boolean;
  readonly contradicted: (id: string) => boolean;
}

const NEUTRAL: Readonly<Record<Scheme, string>> = { light: '#a7afb8', dark: '#566170' };

const groupColors = new Map<RelationGroup, { readonly light: string; readonly dark: string }>(
  RELATION_GROUP_DESCRIPTORS.map((g) => [g.group, g.color]),
);

/** With more edges than this, each is a thread: their patterns and widths could not be told apart. */
const MOST_RIBBONS = 20_000;

/** Below this, a relation that nobody has reviewed is drawn as doubtful. */
const DOUBTFUL = 50;

/** Solid where a document states it plainly, dashed where it is only claimed or hedged, dotted where doubtful. */
export function dashOf(
  edge: Pick<RelationshipRecord, 'certainty' | 'review' | 'confidence'>,
): Dash {
  if (edge.review === 'unreviewed' && edge.confidence < DOUBTFUL) return 'dotted';
  return edge.certainty === 'stated' ? 'solid' : 'dashed';
}

/** Width in CSS pixels, in the four steps 1, 2, 3–4 and 5 or more independent sources. */
export function widthOf(sources: number): number {
  if (sources >= 5) return 4.5;
  if (sources >= 3) return 3.3;
  return sources === 2 ? 2.3 : 1.3;
}

/** `drawn` is all that is drawn, `visible` what the filters leave of it. */
export function displayGraph(
  drawn: GraphData,
  visible: GraphData,
  options: DisplayOptions,
): DisplayGraph {
  const degrees = new Map<string, number>();
  for (const e of drawn.edges)
    for (const id of [e.source, e.target]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const shown = options.traces ? drawn : visible;
  const left = new Set<EntityRecord | RelationshipRecord>(
    shown === visible ? [] : [...visible.nodes, ...visible.edges],
  );
  const faded = (record: EntityRecord | RelationshipRecord) =>
    shown !== visible && !left.has(record);
  const many = shown.edges.length > MOST_RIBBONS;
  const bends = many ? new Map<string, number>() : curvatures(shown.edges);
  return {
    nodes: shown.nodes.map((n) => {
      const undrawn = Math.max(0, n.degree - (degrees.get(n.id) ?? 0));
      return {
        id: n.id,
        label: n.name,
        size: options.appearance.radiusOf(n),
        color: options.appearance.colorOf(n)[options.scheme],
        shape: shapeOf(n.kind).index,
        lit: false,
        selected: false,
        extra: undrawn > 0,
        faded: faded(n),
        pinned: options.pinned(n.id),
        fresh: options.fresh(n.id),
        undrawn,
      };
    }),
    edges: shown.edges.map((e) => edgeOf(e, bends.get(e.id) ?? 0, many, faded(e), options)),
  };
}

function edgeOf(
  e: RelationshipRecord,
  curvature: number,
  many: boolean,
  faded: boolean,
  { scheme, contradicted }: DisplayOptions,
): DisplayEdge {
  const type = relationTypeOf(e.type);
  return {
    id: e.id,
    type: many ? 'thread' : curvature === 0 ? 'straight' : 'curved',
    source: e.source,
    target: e.target,
    label: type.forward,
    size: widthOf(e.sources),
    color: NEUTRAL[scheme],
    tint: groupColors.get(type.group)?.[scheme] ?? NEUTRAL[scheme],
    curvature,
    dash: dashOf(e),
    lit: false,
    selected: false,
    extra: type.symmetric,
    faded,
    pinned: false,
    fresh: false,
    sign: contradicted(e.id) ? 'contradicted' : e.review === 'confirmed' ? 'confirmed' : 'none',
  };
}
