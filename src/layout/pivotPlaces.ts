/**
 * First places for many marks, from how far they are from a few of them: Pivot MDS (Brandes and Pich, Graph Drawing
 * 2006). What is near in the graph begins near on the plane, so a force layout has only the details to find.
 * The way through a mark with many relations counts as long: a country joins everything and tells nothing of nearness.
 * Pure and deterministic.
 */

const PIVOTS = 40;
const ROUNDS = 60;
/** Longest distance told apart. */
const FARTHEST = 250;

/** Neighbours of each mark, those of mark `i` from `starts[i]` to `starts[i + 1]`. */
interface Neighbours {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

export interface Places {
  readonly x: Float32Array<ArrayBuffer>;
  readonly y: Float32Array<ArrayBuffer>;
}

/** @param edges pairs of indices @param reach about how far from the middle marks shall stand */
export function pivotPlaces(order: number, edges: Uint32Array, reach: number): Places {
  const x = new Float32Array(order);
  const y = new Float32Array(order);
  if (order === 0) return { x, y };
  const distances = pivotDistances(order, neighboursOf(order, edges));
  const centred = doubleCentred(distances, order);
  const [first, second] = axes(centred, order);
  for (let i = 0; i < order; i++)
    centred.forEach((column, p) => {
      x[i] = (x[i] ?? 0) + (column[i] ?? 0) * (first?.[p] ?? 0);
      y[i] = (y[i] ?? 0) + (column[i] ?? 0) * (second?.[p] ?? 0);
    });
  scaleTo(x, reach);
  scaleTo(y, reach);
  // Marks that are equally far from all pivots would stand upon each other: a sunflower around the place they share.
  for (let i = 0; i < order; i++) {
    const away = (reach / 25) * Math.sqrt(((i * 7919) % order) / order);
    x[i] = (x[i] ?? 0) + away * Math.cos(i * 2.4);
    y[i] = (y[i] ?? 0) + away * Math.sin(i * 2.4);
  }
  return { x, y };
}

function neighboursOf(order: number, edges: Uint32Array): Neighbours {
  const starts = new Uint32Array(order + 1);
  for (const i of edges) starts[i + 1] = (starts[i + 1] ?? 0) + 1;
  for (let i = 0; i < order; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const next = starts.slice();
  const ends = new Uint32Array(edges.length);
  const put = (i: number, other: number) => {
    const at = next[i] ?? 0;
    ends[at] = other;
    next[i] = at + 1;
  };
  for (let e = 0; e < edges.length; e += 2) {
    put(edges[e] ?? 0, edges[e + 1] ?? 0);
    put(edges[e + 1] ?? 0, edges[e] ?? 0);
  }
  return { starts, ends };
}

/** Distances from each pivot; every next pivot is the mark farthest from those before. */
function pivotDistances(order: number, neighbours: Neighbours): Uint8Array[] {
  const { starts } = neighbours;
  const cost = Uint8Array.from({ length: order }, (_, i) => {
    const degree = (starts[i + 1] ?? 0) - (starts[i] ?? 0);
    return 1 + Math.floor(Math.log2(1 + degree));
  });
  const nearest = new Uint8Array(order).fill(255);
  // The mark with the most relations is within the largest part, most likely.
  let pivot = 0;
  for (let i = 0; i < order; i++) if ((cost[i] ?? 0) > (cost[pivot] ?? 0)) pivot = i;
  const found: Uint8Array[] = [];
  while (found.length < Math.min(PIVOTS, order)) {
    const distance = distancesFrom(pivot, order, neighbours, cost);
    found.push(distance);
    let farthest = -1;
    for (let i = 0; i < order; i++) {
      nearest[i] = Math.min(nearest[i] ?? 255, distance[i] ?? 255);
      // What no pivot reaches stands alone or in a small part: it is no landmark for the rest.
      if ((nearest[i] ?? 255) > farthest && (nearest[i] ?? 255) < FARTHEST) {
        farthest = nearest[i] ?? 0;
        pivot = i;
      }
    }
    if (farthest <= 0) break;
  }
  const reached = found.reduce(
    (most, distance) => distance.reduce((m, d) => (d < FARTHEST ? Math.max(m, d) : m), most),
    1,
  );
  for (const distance of found)
    for (let i = 0; i < order; i++)
      distance[i] = Math.min(distance[i] ?? 0, Math.min(FARTHEST, reached + 2));
  return found;
}

/** Shortest ways by buckets (Dial 1969), since lengths are small whole numbers. */
function distancesFrom(
  from: number,
  order: number,
  { starts, ends }: Neighbours,
  cost: Uint8Array,
): Uint8Array {
  const distance = new Uint8Array(order).fill(255);
  distance[from] = 0;
  const buckets: number[][] = [[from]];
  for (let d = 0; d < buckets.length && d < FARTHEST; d++)
    for (const i of buckets[d] ?? []) {
      if (distance[i] !== d) continue;
      const reach = d + (i === from ? 1 : (cost[i] ?? 1));
      if (reach >= FARTHEST) continue;
      for (let k = starts[i] ?? 0; k < (starts[i + 1] ?? 0); k++) {
        const j = ends[k] ?? 0;
        if ((distance[j] ?? 255) <= reach) continue;
        distance[j] = reach;
        while (buckets.length <= reach) buckets.push([]);
        buckets[reach]?.push(j);
      }
    }
  return distance;
}

/** Squared distances, freed of the mean of their mark and of their pivot. */
function doubleCentred(distances: readonly Uint8Array[], order: number): Float64Array[] {
  const columns = distances.map((d) => Float64Array.from(d, (v) => v * v));
  const rows = new Float64Array(order);
  let total = 0;
  const means = columns.map((column) => {
    let sum = 0;
    for (let i = 0; i < order; i++) {
      sum += column[i] ?? 0;
      rows[i] = (rows[i] ?? 0) + (column[i] ?? 0) / columns.length;
    }
    total += sum / order / columns.length;
    return sum / order;
  });
  columns.forEach((column, p) => {
    for (let i = 0; i < order; i++)
      column[i] = -0.5 * ((column[i] ?? 0) - (rows[i] ?? 0) - (means[p] ?? 0) + total);
  });
  return columns;
}

/** The two main axes in the space of pivots, by power iteration. */
function axes(columns: readonly Float64Array[], order: number): Float64Array[] {
  const count = columns.length;
  const products = columns.map((a) =>
    Float64Array.from(columns, (b) => {
      let sum = 0;
      for (let i = 0; i < order; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
      return sum;
    }),
  );
  const found: Float64Array[] = [];
  for (let axis = 0; axis < 2; axis++) {
    let v = Float64Array.from({ length: count }, (_, p) => Math.cos(p * 1.7 + axis));
    for (let round = 0; round < ROUNDS; round++) {
      for (const other of found) {
        const along = v.reduce((sum, c, p) => sum + c * (other[p] ?? 0), 0);
        v = v.map((c, p) => c - along * (other[p] ?? 0));
      }
      const next = Float64Array.from(products, (row) =>
        row.reduce((sum, c, p) => sum + c * (v[p] ?? 0), 0),
      );
      const length = Math.hypot(...next);
      if (length < 1e-9) break;
      v = next.map((c) => c / length);
    }
    found.push(v);
  }
  return found;
}

function scaleTo(values: Float32Array, reach: number): void {
  const spread = Math.sqrt(values.reduce((sum, v) => sum + v * v, 0) / values.length);
  if (spread > 0)
    for (let i = 0; i < values.length; i++) values[i] = ((values[i] ?? 0) / spread) * (reach / 2);
}
