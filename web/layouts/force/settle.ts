/**
 * ForceAtlas2 until the picture stands still, spread over the stage, then a pass that pulls overlapping marks apart.
 * Where some marks must stay, the others only make room for each other.
 * Pure and deterministic: the same input settles in the same place.
 */
import { forceAtlas2, MANY, reachOf } from '../../../src/layout/forceAtlas2.ts';
import { pivotPlaces } from '../../../src/layout/pivotPlaces.ts';
import { separate } from '../../../src/layout/separate.ts';

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

/** Yields the picture after every batch of rounds; the last one is `done`. */
export function* settle(input: ForceInput): Generator<ForceFrame, void> {
  const order = input.x.length;
  let x = Float32Array.from(input.x);
  let y = Float32Array.from(input.y);
  if (order > 1 && !input.fixed.includes(1)) {
    const start = order < MANY ? input : pivotPlaces(order, input.edges, reachOf(input));
    for (const picture of forceAtlas2({ ...start, edges: input.edges })) {
      ({ x, y } = spread(input, picture.x, picture.y));
      yield { x: x.slice(), y: y.slice(), done: false };
    }
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
