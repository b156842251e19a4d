/**
 * What stands under the pointer, worked out from where marks stand. Reading it from a second picture, as sigma does,
 * means to draw all of it twice and to wait for the graphics card at every move. Flat arrays, so that going through
 * all of a large graph takes less than a millisecond; written anew when marks have changed and something is asked.
 */
import type { MultiDirectedGraph } from 'graphology';
import type { Point } from '../layouts/positions.ts';
import type { EdgeAttributes, NodeAttributes } from './attributes.ts';

type Graph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;

/** How the picture is drawn at the moment. */
export interface Scale {
  /** Units of the graph in one CSS pixel. */
  readonly unit: number;
  /** CSS pixels of a mark of size 1. */
  readonly size: number;
}

export type Line = 'ribbon' | 'thread';

/** How far beyond its edge a mark can still be pointed at, in CSS pixels. */
const MARK_GRIP = 2.5;
/** How far from its middle a line can, at least. */
const LINE_GRIP: Readonly<Record<Line, number>> = { ribbon: 5, thread: 4 };
/** Pieces of a curve. */
const PIECES = 14;

/** Of a line from `a` to `b`. */
export function distanceTo(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const along = length > 0 ? ((p.x - a.x) * dx + (p.y - a.y) * dy) / length : 0;
  const k = Math.max(0, Math.min(1, along));
  return Math.hypot(p.x - a.x - k * dx, p.y - a.y - k * dy);
}

/** Of the curve that `ribbonEdge.ts` draws from `a` to `b`, y up. */
export function distanceToCurve(p: Point, a: Point, b: Point, curvature: number): number {
  if (curvature === 0) return distanceTo(p, a, b);
  const control = {
    x: (a.x + b.x) / 2 - (b.y - a.y) * curvature,
    y: (a.y + b.y) / 2 + (b.x - a.x) * curvature,
  };
  let least = Infinity;
  let before = a;
  for (let i = 1; i <= PIECES; i++) {
    const k = i / PIECES;
    const [u, v, w] = [(1 - k) * (1 - k), 2 * k * (1 - k), k * k];
    const at = { x: u * a.x + v * control.x + w * b.x, y: u * a.y + v * control.y + w * b.y };
    least = Math.min(least, distanceTo(p, before, at));
    before = at;
  }
  return least;
}

interface Marks {
  readonly ids: readonly string[];
  /** x, y and size of each in turn. */
  readonly places: Float64Array;
  readonly faded: Uint8Array;
}

interface Lines {
  readonly ids: readonly string[];
  /** x and y of both ends, width and curvature of each in turn. */
  readonly places: Float64Array;
  readonly faded: Uint8Array;
}

const PER_MARK = 3;
const PER_LINE = 6;

export class Picking {
  readonly #graph: Graph;
  #marks: Marks | undefined;
  #lines: Readonly<Record<Line, Lines>> | undefined;

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  /** Marks have come, gone, moved or changed their size. */
  forget(): void {
    this.#marks = undefined;
    this.#lines = undefined;
  }

  /** The mark at a point of the graph: of several the uppermost, and what is greyed out only where nothing else is. */
  node(at: Point, { unit, size }: Scale): string | undefined {
    this.#marks ??= marksOf(this.#graph);
    const { ids, places, faded } = this.#marks;
    let found = -1;
    let least = MARK_GRIP;
    let isFaded = true;
    for (let i = ids.length - 1; i >= 0; i--) {
      const dx = (places[i * PER_MARK] ?? 0) - at.x;
      const dy = (places[i * PER_MARK + 1] ?? 0) - at.y;
      const radius = (places[i * PER_MARK + 2] ?? 0) * size;
      const reach = (radius + MARK_GRIP) * unit;
      if (dx > reach || dx < -reach || dy > reach || dy < -reach) continue;
      const beyond = Math.max(0, Math.sqrt(dx * dx + dy * dy) / unit - radius);
      const pale = faded[i] === 1;
      if (beyond > MARK_GRIP || (pale && !isFaded)) continue;
      if (beyond < least || found < 0 || (isFaded && !pale)) {
        found = i;
        least = beyond;
        isFaded = pale;
      }
    }
    return ids[found];
  }

  /** The line nearest to a point of the graph, where one is near. */
  edge(kind: Line, at: Point, { unit, size }: Scale): string | undefined {
    this.#lines ??= linesOf(this.#graph);
    const { ids, places, faded } = this.#lines[kind];
    let found = -1;
    let least = Infinity;
    let isFaded = true;
    for (let i = 0; i < ids.length; i++) {
      const k = i * PER_LINE;
      const [x1, y1] = [places[k] ?? 0, places[k + 1] ?? 0];
      const [x2, y2] = [places[k + 2] ?? 0, places[k + 3] ?? 0];
      const curvature = places[k + 5] ?? 0;
      const reach = Math.max(LINE_GRIP[kind], ((places[k + 4] ?? 0) * size) / 2) * unit;
      const bulge =
        curvature === 0 ? 0 : Math.abs(curvature) * (Math.abs(x2 - x1) + Math.abs(y2 - y1));
      const around = reach + bulge;
      if (
        at.x < Math.min(x1, x2) - around ||
        at.x > Math.max(x1, x2) + around ||
        at.y < Math.min(y1, y2) - around ||
        at.y > Math.max(y1, y2) + around
      )
        continue;
      const pale = faded[i] === 1;
      if (pale && !isFaded) continue;
      const away = distanceToCurve(at, { x: x1, y: y1 }, { x: x2, y: y2 }, curvature);
      if (away <= reach && (away < least || (isFaded && !pale))) {
        found = i;
        least = away;
        isFaded = pale;
      }
    }
    return ids[found];
  }
}

interface Growing {
  readonly ids: string[];
  readonly places: number[];
  readonly faded: number[];
}

function marksOf(graph: Graph): Marks {
  const ids = graph.nodes();
  const places = new Float64Array(ids.length * PER_MARK);
  const faded = new Uint8Array(ids.length);
  ids.forEach((id, i) => {
    const node = graph.getNodeAttributes(id);
    places[i * PER_MARK] = node.x;
    places[i * PER_MARK + 1] = node.y;
    places[i * PER_MARK + 2] = node.size;
    faded[i] = node.faded ? 1 : 0;
  });
  return { ids, places, faded };
}

function linesOf(graph: Graph): Readonly<Record<Line, Lines>> {
  const made: Record<Line, Growing> = {
    ribbon: { ids: [], places: [], faded: [] },
    thread: { ids: [], places: [], faded: [] },
  };
  graph.forEachEdge((id, edge, _source, _target, a, b) => {
    const { ids, places, faded } = made[edge.type === 'thread' ? 'thread' : 'ribbon'];
    ids.push(id);
    places.push(a.x, a.y, b.x, b.y, edge.size, edge.curvature);
    faded.push(edge.faded ? 1 : 0);
  });
  const flat = ({ ids, places, faded }: Growing): Lines => ({
    ids,
    places: Float64Array.from(places),
    faded: Uint8Array.from(faded),
  });
  return { ribbon: flat(made.ribbon), thread: flat(made.thread) };
}
