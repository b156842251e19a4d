/// <reference path="./forceAtlas2.d.ts" />
/**
 * ForceAtlas2 (Jacomy et al., PLoS ONE 2014), cooled down towards its end. How long it runs follows from the size of
 * the graph alone, so that the same graph stands the same on every machine. Pure and deterministic.
 */
import iterate from 'graphology-layout-forceatlas2/iterate.js';

export interface ForceGraph {
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Pairs of indices. */
  readonly edges: Uint32Array;
}

export interface ForcePicture {
  readonly x: Float32Array<ArrayBuffer>;
  readonly y: Float32Array<ArrayBuffer>;
  /** 0–1. */
  readonly done: number;
}

/** Floats a node and an edge take in the matrices of graphology-layout-forceatlas2. */
const PER_NODE = 10;
const PER_EDGE = 3;
/** From so many on, repulsion is worked out by a tree, and first places by pivots. */
export const MANY = 700;
const GRAVITY = 0.06;
/** The picture stands still when marks move less than this share of its size in a round. */
const STILL = 0.00006;
const COOLEST = 6;

/** Rounds for a graph of this size; large ones get about equal work. */
export const roundsOf = (order: number): number =>
  order < MANY ? 1200 : Math.round(Math.min(160, Math.max(80, 600_000 / order)));

/** About how far from the middle the marks of a graph come to stand. */
export const reachOf = ({ x, edges }: Pick<ForceGraph, 'x' | 'edges'>): number =>
  3.4 * Math.sqrt((x.length + edges.length) / GRAVITY);

function matrices({ x, y, edges }: ForceGraph) {
  const nodes = new Float32Array(x.length * PER_NODE);
  for (let i = 0; i < x.length; i++)
    nodes.set([x[i] ?? 0, y[i] ?? 0, 0, 0, 0, 0, 1, 1, 1, 0], i * PER_NODE);
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

/** Yields the picture after every batch of rounds. */
export function* forceAtlas2(
  graph: ForceGraph,
  { rounds = roundsOf(graph.x.length), batch = 25 } = {},
): Generator<ForcePicture, void> {
  const order = graph.x.length;
  const { nodes, links } = matrices(graph);
  const slowest = 1 + Math.log(order);
  const settings = {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 0,
    scalingRatio: 60,
    strongGravityMode: true,
    gravity: GRAVITY,
    slowDown: slowest,
    barnesHutOptimize: order >= MANY,
    barnesHutTheta: 1,
  };
  let [x, y] = [Float32Array.from(graph.x), Float32Array.from(graph.y)];
  for (let done = 0; done < rounds; ) {
    const from = done;
    const next = Math.min(rounds, done + batch);
    for (; done < next; done++) {
      settings.slowDown = slowest * (1 + COOLEST * (done / rounds) ** 3);
      iterate(settings, nodes, links);
    }
    const before = { x, y };
    x = Float32Array.from({ length: order }, (_, i) => nodes[i * PER_NODE] ?? 0);
    y = Float32Array.from({ length: order }, (_, i) => nodes[i * PER_NODE + 1] ?? 0);
    yield { x, y, done: done / rounds };
    if (isStill(before, { x, y }, next - from)) return;
  }
}

function isStill(
  before: { x: Float32Array; y: Float32Array },
  { x, y }: { x: Float32Array; y: Float32Array },
  rounds: number,
): boolean {
  let moved = 0;
  let reach = 1;
  for (let i = 0; i < x.length; i++) {
    const [nx, ny] = [x[i] ?? 0, y[i] ?? 0];
    moved += Math.hypot(nx - (before.x[i] ?? 0), ny - (before.y[i] ?? 0));
    reach = Math.max(reach, Math.abs(nx), Math.abs(ny));
  }
  return moved / x.length / reach < STILL * rounds;
}
