/// <reference path="./forceAtlas2.d.ts" />
/**
 * ForceAtlas2 (Jacomy et al., PLoS ONE 2014) until the picture stands still, spread over the stage, then a pass
 * that pulls overlapping marks apart. Where some marks must stay, the others only make room for each other.
 * Pure and deterministic: the same input settles in the same place.
 */
import iterate from 'graphology-layout-forceatlas2/iterate.js';
import { separate } from '../separate.ts';

export interface ForceInput {
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Radii in the units of the positions, which are CSS pixels once laid out. */
  readonly sizes: Float32Array;
  /** 1 where a mark must stay. */
  readonly fixed: Uint8Array;
  /** Pairs of indices. */
  readonly edges: Uint32Array;
  /** The stage to fill. */
  readonly width: number;
  readonly height: number;
}

export interface ForceFrame {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly done: boolean;
}

/** Floats a node and an edge take in the matrices of graphology-layout-forceatlas2. */
const PER_NODE = 10;
const PER_EDGE = 3;
const BARNES_HUT_FROM = 700;
const BATCH = 25;

function matrices({ x, y, sizes, edges }: ForceInput) {
  const nodes = new Float32Array(x.length * PER_NODE);
  for (let i = 0; i < x.length; i++)
    nodes.set([x[i] ?? 0, y[i] ?? 0, 0, 0, 0, 0, 1, 1, sizes[i] ?? 1, 0], i * PER_NODE);
  const links = new Float32Array((edges.length / 2) * PER_EDGE);
  for (let e = 0; e < edges.length / 2; e++) {
    const s = (edges[2 * e] ?? 0) * PER_NODE;
    const t = (edges[2 * e + 1] ?? 0) * PER_NODE;
    nodes[s + 6] = (nodes[s + 6] ?? 1) + 1;
    nodes[t + 6] = (nodes[t + 6] ?? 1) + 1;
    links.set([s, t, 1], e * PER_EDGE);
  }
  return { nodes, links };
}

/** Yields the picture after every batch of iterations; the last one is `done`. */
export function* settle(input: ForceInput): Generator<ForceFrame, void> {
  const order = input.x.length;
  let x = Float32Array.from(input.x);
  let y = Float32Array.from(input.y);
  if (order > 1 && !input.fixed.includes(1)) {
    const { nodes, links } = matrices(input);
    const settings = {
      linLogMode: false,
      outboundAttractionDistribution: false,
      adjustSizes: false,
      edgeWeightInfluence: 0,
      scalingRatio: 60,
      strongGravityMode: true,
      gravity: 0.06,
      slowDown: 1 + Math.log(order),
      barnesHutOptimize: order >= BARNES_HUT_FROM,
      barnesHutTheta: 1,
    };
    const most = order < BARNES_HUT_FROM ? 1200 : 400;
    for (let done = 0; done < most; done += BATCH) {
      for (let i = 0; i < BATCH; i++) iterate(settings, nodes, links);
      let moved = 0;
      let reach = 1;
      for (let i = 0; i < order; i++) {
        const nx = nodes[i * PER_NODE] ?? 0;
        const ny = nodes[i * PER_NODE + 1] ?? 0;
        moved += Math.hypot(nx - (x[i] ?? 0), ny - (y[i] ?? 0));
        reach = Math.max(reach, Math.abs(nx), Math.abs(ny));
        x[i] = nx;
        y[i] = ny;
      }
      if (moved / order / reach < 0.0015) break;
      yield { ...spread(input, x, y), done: false };
    }
    ({ x, y } = spread(input, x, y));
  }
  separate(x, y, input.sizes, input.fixed);
  yield { x, y, done: true };
}

/** How much more a picture may be stretched along one side of the stage than along the other. */
const MOST_STRETCH = 1.6;
/** Two related marks need not stand farther apart than this, on average. */
const LONGEST_EDGE = 170;

/** The positions centred and scaled to fill the stage. */
function spread(
  { edges, width, height }: ForceInput,
  x: Float32Array<ArrayBuffer>,
  y: Float32Array<ArrayBuffer>,
): { x: Float32Array<ArrayBuffer>; y: Float32Array<ArrayBuffer> } {
  const middle = (values: Float32Array) => {
    const least = values.reduce((a, b) => Math.min(a, b), Infinity);
    const most = values.reduce((a, b) => Math.max(a, b), -Infinity);
    return { centre: (least + most) / 2, reach: Math.max(most - least, 1) };
  };
  const [across, down] = [middle(x), middle(y)];
  let length = 0;
  for (let e = 0; e < edges.length; e += 2) {
    const [s, t] = [edges[e] ?? 0, edges[e + 1] ?? 0];
    length += Math.hypot((x[s] ?? 0) - (x[t] ?? 0), (y[s] ?? 0) - (y[t] ?? 0));
  }
  const mean = length / Math.max(1, edges.length / 2);
  const most = mean > 0 ? LONGEST_EDGE / mean : Infinity;
  const fill = { x: Math.min(width / across.reach, most), y: Math.min(height / down.reach, most) };
  const least = Math.min(fill.x, fill.y) * MOST_STRETCH;
  return {
    x: Float32Array.from(x, (v) => (v - across.centre) * Math.min(fill.x, least)),
    y: Float32Array.from(y, (v) => (v - down.centre) * Math.min(fill.y, least)),
  };
}
