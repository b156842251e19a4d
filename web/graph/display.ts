/** From records to marks: what each entity and relation looks like on the stage. Pure; sigma is only a view of it. */
import type { Certainty } from '../../src/model/certainty.ts';
import type { EntityRecord, RelationshipRecord } from '../../src/model/contracts.ts';
import { kindOf } from '../../src/model/kinds.ts';
import {
  RELATION_GROUP_DESCRIPTORS,
  type RelationGroup,
  relationTypeOf,
} from '../../src/model/relationTypes.ts';
import type { GraphData } from '../filters/visible.ts';
import { shapeOf } from '../marks/shapes.ts';
import { curvatures } from './curve.ts';
import type { EdgeMark, NodeMark } from './programs/mark.ts';

export type Scheme = 'light' | 'dark';

export interface DisplayNode extends NodeMark {
  readonly id: string;
  readonly label: string;
  readonly size: number;
  readonly color: string;
}

export interface DisplayEdge extends EdgeMark {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly label: string;
  readonly size: number;
  readonly color: string;
}

export interface DisplayGraph {
  readonly nodes: readonly DisplayNode[];
  readonly edges: readonly DisplayEdge[];
}

const NEUTRAL: Readonly<Record<Scheme, string>> = { light: '#a7afb8', dark: '#566170' };

const groupColors = new Map<RelationGroup, { readonly light: string; readonly dark: string }>(
  RELATION_GROUP_DESCRIPTORS.map((g) => [g.group, g.color]),
);

const DASH_OF: Readonly<Record<Certainty, EdgeMark['dash']>> = {
  stated: 'solid',
  claimed: 'dashed',
  hedged: 'dotted',
  denied: 'dotted',
};

/** Radius in CSS pixels: grows with the square root of the number of relations, so that areas compare. */
export const radiusOf = (record: Pick<EntityRecord, 'degree' | 'kind'>): number =>
  Math.min(20, 4.5 + 1.9 * Math.sqrt(record.degree)) * kindOf(record.kind).scale;

/** Width in CSS pixels, in the four steps 1, 2, 3–4 and 5 or more independent sources. */
export function widthOf(sources: number): number {
  if (sources >= 5) return 4.5;
  if (sources >= 3) return 3.3;
  return sources === 2 ? 2.3 : 1.3;
}

/** `drawn` is all that is drawn, `visible` what the filters leave of it. */
export function displayGraph(drawn: GraphData, visible: GraphData, scheme: Scheme): DisplayGraph {
  const degrees = new Map<string, number>();
  for (const e of drawn.edges)
    for (const id of [e.source, e.target]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const bends = curvatures(visible.edges);
  return {
    nodes: visible.nodes.map((n) => ({
      id: n.id,
      label: n.name,
      size: radiusOf(n),
      color: kindOf(n.kind).color[scheme],
      shape: shapeOf(n.kind).index,
      lit: false,
      selected: false,
      extra: n.degree > (degrees.get(n.id) ?? 0),
    })),
    edges: visible.edges.map((e) => edgeOf(e, bends.get(e.id) ?? 0, scheme)),
  };
}

function edgeOf(e: RelationshipRecord, curvature: number, scheme: Scheme): DisplayEdge {
  const type = relationTypeOf(e.type);
  return {
    id: e.id,
    source: e.source,
    target: e.target,
    label: type.forward,
    size: widthOf(e.sources),
    color: NEUTRAL[scheme],
    tint: groupColors.get(type.group)?.[scheme] ?? NEUTRAL[scheme],
    curvature,
    dash: DASH_OF[e.certainty],
    lit: false,
    selected: false,
    extra: type.symmetric,
  };
}
