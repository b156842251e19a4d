/** Paints what stands beside the marks: headings of a layout, and signs at the middle of relations. */
import type { MultiDirectedGraph } from 'graphology';
import type Sigma from 'sigma';
import type { Point } from '../layouts/positions.ts';
import type { Heading } from '../layouts/positionsSlice.ts';
import type { EdgeAttributes, NodeAttributes } from './attributes.ts';
import { middle } from './curve.ts';
import { endsOf, FAMILY, type LabelStyle, write } from './drawLabels.ts';

type Renderer = Sigma<NodeAttributes, EdgeAttributes>;

export function drawHeadings(
  context: CanvasRenderingContext2D,
  sigma: Renderer,
  headings: readonly Heading[],
  style: LabelStyle,
): void {
  context.font = `600 12px ${FAMILY}`;
  for (const heading of headings) {
    const at = sigma.graphToViewport(heading);
    const radius = heading.radius === undefined ? 0 : drawRegion(context, sigma, heading, style);
    const width = context.measureText(heading.text).width;
    write(context, heading.text, at.x - width / 2, at.y - radius, style.ink, style.paper);
  }
}

/** A circle around a part of the picture. @returns its radius in pixels */
function drawRegion(
  context: CanvasRenderingContext2D,
  sigma: Renderer,
  { x, y, radius = 0 }: Heading,
  style: LabelStyle,
): number {
  const at = sigma.graphToViewport({ x, y });
  const edge = sigma.graphToViewport({ x: x + radius, y });
  const reach = Math.hypot(edge.x - at.x, edge.y - at.y);
  context.beginPath();
  context.arc(at.x, at.y, reach, 0, 2 * Math.PI);
  context.strokeStyle = style.badge;
  context.lineWidth = 1;
  context.setLineDash([2, 4]);
  context.stroke();
  context.setLineDash([]);
  return reach;
}

/** Units of a sign's outline, which is drawn within a circle of radius 1. */
const SIGNS = {
  confirmed: new Path2D('M-.45 .02 -.12 .36 .48 -.36'),
  contradicted: new Path2D('M.12 -.6 -.32 .12H.08L-.1 .6 .34 -.14H-.06Z'),
} as const;
const RADIUS = 6.5;
/** Beyond its edge a sign can still be clicked. */
const NEAR = 3;

/** Whether a point of the stage is on the bolt of this relation. */
export function isOnBolt(
  sigma: Renderer,
  graph: MultiDirectedGraph<NodeAttributes, EdgeAttributes>,
  id: string,
  at: Point,
): boolean {
  const edge = graph.getEdgeAttributes(id);
  const ends = edge.sign === 'contradicted' ? endsOf(sigma, graph, id) : undefined;
  if (!ends) return false;
  const bolt = middle(ends.source, ends.target, edge.curvature);
  return Math.hypot(at.x - bolt.x, at.y - bolt.y) <= RADIUS + NEAR;
}

/** A tick where a reviewer confirmed a relation, a bolt where documents contradict each other. */
export function drawEdgeSigns(
  context: CanvasRenderingContext2D,
  sigma: Renderer,
  graph: MultiDirectedGraph<NodeAttributes, EdgeAttributes>,
  signed: readonly string[],
  style: LabelStyle,
): void {
  for (const id of signed) {
    const ends = endsOf(sigma, graph, id);
    if (!ends) continue;
    const edge = graph.getEdgeAttributes(id);
    if (edge.sign === 'none' || (style.dimmed && !edge.lit)) continue;
    const at = middle(ends.source, ends.target, edge.curvature);
    context.save();
    context.translate(at.x, at.y);
    context.scale(RADIUS, RADIUS);
    context.beginPath();
    context.arc(0, 0, 1, 0, 2 * Math.PI);
    context.fillStyle = style.paper;
    context.fill();
    context.lineWidth = 0.14;
    context.strokeStyle = style.badge;
    context.stroke();
    context.strokeStyle = style.ink;
    context.fillStyle = style.ink;
    context.lineWidth = 0.2;
    if (edge.sign === 'contradicted') context.fill(SIGNS.contradicted);
    else context.stroke(SIGNS.confirmed);
    context.restore();
  }
}
