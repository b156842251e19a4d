/**
 * Places for a whole graph, at a size at which its marks have room. Where most places are known from before, they
 * are kept, and what is new stands beside what it is related to. Pure and deterministic.
 */
import { fill } from './fill.ts';
import { forceAtlas2, reachOf } from './forceAtlas2.ts';
import { type Places, pivotPlaces } from './pivotPlaces.ts';
import { separate } from './separate.ts';

export interface WholeInput {
  /** Space that each mark takes, as a radius in the units of the places. */
  readonly sizes: Float32Array;
  /** Pairs of indices. */
  readonly edges: Uint32Array;
  /** Places known from before; NaN for what is new. */
  readonly known?: Places;
}

/** With more new marks than this share, the whole is laid out anew. */
const MOST_NEW = 0.3;
const PARTING_ROUNDS = 20;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Yields how far it is, as a share of 1; returns the places. */
export function* wholeLayout(input: WholeInput): Generator<number, Places> {
  const order = input.sizes.length;
  const kept = input.known && besideKnown(input, input.known);
  if (kept) {
    separate(kept.x, kept.y, input.sizes, kept.fixed, PARTING_ROUNDS);
    return kept;
  }
  const empty = { x: new Float32Array(order), y: new Float32Array(order), edges: input.edges };
  let places: Places = pivotPlaces(order, input.edges, reachOf(empty));
  for (const picture of forceAtlas2({ ...places, edges: input.edges }, { batch: 4 })) {
    places = picture;
    if (picture.done < 1) yield picture.done;
  }
  // It may have come to rest before its last round.
  yield 1;
  fill(places, input.sizes);
  separate(places.x, places.y, input.sizes, new Uint8Array(order), PARTING_ROUNDS);
  return places;
}

/** Nothing where too much is new. */
function besideKnown(
  { sizes, edges }: WholeInput,
  known: Places,
): (Places & { fixed: Uint8Array }) | undefined {
  const order = sizes.length;
  const fixed = Uint8Array.from(known.x, (v) => (Number.isNaN(v) ? 0 : 1));
  const fresh = order - fixed.reduce((sum, v) => sum + v, 0);
  if (order === 0 || fresh > MOST_NEW * order) return undefined;
  const [x, y] = [Float32Array.from(known.x), Float32Array.from(known.y)];
  const sum = {
    x: new Float64Array(order),
    y: new Float64Array(order),
    count: new Uint32Array(order),
  };
  const note = (i: number, other: number) => {
    if (fixed[i] || !fixed[other]) return;
    sum.x[i] = (sum.x[i] ?? 0) + (known.x[other] ?? 0);
    sum.y[i] = (sum.y[i] ?? 0) + (known.y[other] ?? 0);
    sum.count[i] = (sum.count[i] ?? 0) + 1;
  };
  for (let e = 0; e < edges.length; e += 2) {
    note(edges[e] ?? 0, edges[e + 1] ?? 0);
    note(edges[e + 1] ?? 0, edges[e] ?? 0);
  }
  let outside = 0;
  for (let i = 0; i < order; i++)
    if (fixed[i]) outside = Math.max(outside, Math.hypot(x[i] ?? 0, y[i] ?? 0));
  for (let i = 0; i < order; i++) {
    if (fixed[i]) continue;
    const count = sum.count[i] ?? 0;
    const angle = i * GOLDEN_ANGLE;
    // What is related to nothing known stands around the whole.
    const away = count > 0 ? 3 * (sizes[i] ?? 1) : outside + 3 * (sizes[i] ?? 1);
    x[i] = (count > 0 ? (sum.x[i] ?? 0) / count : 0) + away * Math.cos(angle);
    y[i] = (count > 0 ? (sum.y[i] ?? 0) / count : 0) + away * Math.sin(angle);
  }
  return { x, y, fixed };
}
