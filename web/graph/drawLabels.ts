/** Paints names beside marks and wording beside lit relations, with a halo that keeps them readable over lines. */
import type { MultiDirectedGraph } from 'graphology';
import type Sigma from 'sigma';
import type { Point } from '../layouts/positions.ts';
import type { EdgeAttributes, NodeAttributes } from './attributes.ts';
import { middle } from './curve.ts';
import { type Box, type LabelCandidate, placeLabels } from './labels.ts';
import type { StagePalette } from './palette.ts';

type Graph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;
type Renderer = Sigma<NodeAttributes, EdgeAttributes>;

export interface LabelStyle extends StagePalette {
  readonly dimmed: boolean;
  /** Square pixels of stage for each name, so that a crowded stage stays readable. */
  readonly areaPerName: number;
  /** What is selected is named even where names then cover each other. */
  readonly namesAllSelected: boolean;
}

export const FAMILY = 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';
/** Several for each name that there is room for, so that a name which covers others has a successor. */
const CANDIDATES_PER_LABEL = 6;
/** Names of marks so far out of view may still reach into it. */
const BEYOND = 20;
const LONGEST = 34;
const MORE_FONT = `450 10.5px ${FAMILY}`;

const widths = new Map<string, number>();
function widthOf(context: CanvasRenderingContext2D, text: string): number {
  const key = `${context.font}|${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    width = context.measureText(text).width;
    if (widths.size > 20_000) widths.clear();
    widths.set(key, width);
  }
  return width;
}

const shortened = (label: string) =>
  label.length > LONGEST ? `${label.slice(0, LONGEST - 1).trimEnd()}…` : label;

export function write(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  ink: string,
  paper: string,
) {
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3.5;
  context.strokeStyle = paper;
  context.strokeText(text, x, y);
  context.fillStyle = ink;
  context.fillText(text, x, y);
}

/** Whether a place of the graph lies in view: the view's corners are worked out once for all. */
function inView(sigma: Renderer, width: number, height: number): (at: Point) => boolean {
  const a = sigma.viewportToGraph({ x: -BEYOND, y: -BEYOND });
  const b = sigma.viewportToGraph({ x: width + BEYOND, y: height + BEYOND });
  const [x1, x2, y1, y2] = [
    Math.min(a.x, b.x),
    Math.max(a.x, b.x),
    Math.min(a.y, b.y),
    Math.max(a.y, b.y),
  ];
  return ({ x, y }) => x >= x1 && x <= x2 && y >= y1 && y <= y2;
}

/** Names of the nodes in view. @param ranked the weightiest first */
export function nodeLabels(
  context: CanvasRenderingContext2D,
  sigma: Renderer,
  graph: Graph,
  ranked: Iterable<string>,
  style: LabelStyle,
  obstacles: readonly Box[],
): void {
  const { width, height } = sigma.getDimensions();
  const font = (heavy: boolean) => `${heavy ? 600 : 450} 12px ${FAMILY}`;
  const candidates: (LabelCandidate & {
    weight: number;
    text: string;
    heavy: boolean;
    more: string;
  })[] = [];
  const most = Math.max(12, Math.round((width * height) / style.areaPerName));
  const isInView = inView(sigma, width, height);
  for (const id of ranked) {
    // Of many marks the light ones would find no room anyway.
    if (candidates.length >= most * CANDIDATES_PER_LABEL) break;
    const node = graph.getNodeAttributes(id);
    if (node.faded || !isInView(node)) continue;
    const data = sigma.getNodeDisplayData(id);
    if (!data) continue;
    const at = sigma.framedGraphToViewport(data);
    const heavy = node.selected || node.size > 12.5;
    const text = shortened(node.label);
    // How many relations are not drawn stands behind the name, as in "ISIS +12".
    const more = node.undrawn > 0 ? `+${node.undrawn}` : '';
    context.font = MORE_FONT;
    const moreWidth = more ? widthOf(context, more) + 4 : 0;
    context.font = font(heavy);
    candidates.push({
      id,
      ...at,
      radius: sigma.scaleSize(node.size),
      width: widthOf(context, text) + moreWidth,
      forced: node.selected && style.namesAllSelected,
      weight: node.size + (node.selected ? 1000 : 0),
      text,
      heavy,
      more,
    });
  }
  candidates.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  const byId = new Map(candidates.map((c) => [c.id, c]));
  const bounds = { left: 0, top: 0, right: width, bottom: height };
  for (const label of placeLabels(candidates, most, bounds, obstacles)) {
    const candidate = byId.get(label.id);
    if (!candidate) continue;
    context.font = font(candidate.heavy);
    const ink = candidate.heavy ? style.ink : style.quiet;
    write(context, candidate.text, label.x, label.y, ink, style.paper);
    if (!candidate.more) continue;
    const after = label.x + widthOf(context, candidate.text) + 4;
    context.font = MORE_FONT;
    write(context, candidate.more, after, label.y, style.badge, style.paper);
  }
}

/** The wording of an edge, at the middle of its curve. */
export interface EdgeLabel {
  readonly box: Box;
  readonly paint: () => void;
}

/** The wordings of some edges, ready to be painted over everything else. */
export function edgeLabels(
  context: CanvasRenderingContext2D,
  sigma: Renderer,
  graph: Graph,
  ids: readonly string[],
  style: LabelStyle,
): EdgeLabel[] {
  return [...new Set(ids)].flatMap((id) => {
    const ends = endsOf(sigma, graph, id);
    if (!ends) return [];
    const at = middle(ends.source, ends.target, graph.getEdgeAttribute(id, 'curvature'));
    const { label, tint } = graph.getEdgeAttributes(id);
    const font = `600 12px ${FAMILY}`;
    context.font = font;
    const width = widthOf(context, label);
    const [x, y] = besideLine(ends.source, ends.target, at, width);
    const paint = () => {
      context.font = font;
      write(context, label, x, y, tint, style.paper);
    };
    return { box: { left: x - 3, right: x + width + 3, top: y - 8, bottom: y + 8 }, paint };
  });
}

/** Beside a steep line, above a flat one, below one that is too short to stand over. */
function besideLine(source: Point, target: Point, at: Point, width: number): [number, number] {
  const across = Math.abs(source.x - target.x);
  if (Math.abs(source.y - target.y) > across) return [at.x + 9, at.y];
  const y = across < width + 40 ? Math.max(source.y, target.y) + 22 : at.y - 11;
  return [at.x - width / 2, y];
}

/** Where the ends of an edge stand, in pixels of the stage. */
export function endsOf(sigma: Renderer, graph: Graph, id: string) {
  if (!graph.hasEdge(id)) return undefined;
  const [source, target] = graph.extremities(id).map((end) => sigma.getNodeDisplayData(end));
  if (!source || !target) return undefined;
  return {
    source: sigma.framedGraphToViewport(source),
    target: sigma.framedGraphToViewport(target),
  };
}
