/**
 * Betweenness: the share of shortest paths between two others that lead through a thing. Brandes, "A faster algorithm
 * for betweenness centrality" (2001); above a limit estimated from some of the things alone, as in Brandes and Pich,
 * "Centrality estimation in large networks" (2007). graphology-metrics counts the same, but knows neither samples nor
 * progress; a test holds that both agree.
 */
import type { StructureInput } from './input.ts';
import { sampleOf, seededRandom } from './random.ts';

/** Above so many things betweenness is estimated. */
export const COUNTED_UP_TO = 2000;
/** From so many of them. */
export const PIVOTS = 400;
const SEED = 2001;
/** Yields after so many sources. */
const BATCH = 16;

/** Neighbours of each thing one after another: those of `i` from `starts[i]` to `starts[i + 1]`. */
function adjacency({ order, pairs }: StructureInput) {
  const starts = new Uint32Array(order + 1);
  for (const end of pairs) starts[end + 1] = (starts[end + 1] ?? 0) + 1;
  for (let i = 0; i < order; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const next = starts.slice();
  const neighbours = new Uint32Array(pairs.length);
  const note = (a: number, b: number) => {
    const at = next[a] ?? 0;
    neighbours[at] = b;
    next[a] = at + 1;
  };
  for (let e = 0; e < pairs.length; e += 2) {
    const [a, b] = [pairs[e] ?? 0, pairs[e + 1] ?? 0];
    note(a, b);
    note(b, a);
  }
  return { starts, neighbours };
}

export interface Betweenness {
  readonly values: Float64Array;
  readonly sampled: number | undefined;
}

/** Yields the share that is done. */
export function* betweenness(input: StructureInput): Generator<number, Betweenness> {
  const { order } = input;
  const { starts, neighbours } = adjacency(input);
  const estimated = order > COUNTED_UP_TO;
  const sources = sampleOf(order, estimated ? PIVOTS : order, seededRandom(SEED));
  const values = new Float64Array(order);
  const distance = new Int32Array(order);
  const paths = new Float64Array(order);
  const dependency = new Float64Array(order);
  const reached = new Uint32Array(order);
  for (const [done, source] of sources.entries()) {
    if (done % BATCH === 0) yield done / sources.length;
    distance.fill(-1);
    paths.fill(0);
    dependency.fill(0);
    distance[source] = 0;
    paths[source] = 1;
    reached[0] = source;
    let count = 1;
    for (let head = 0; head < count; head++) {
      const v = reached[head] ?? 0;
      const farther = (distance[v] ?? 0) + 1;
      for (let i = starts[v] ?? 0; i < (starts[v + 1] ?? 0); i++) {
        const w = neighbours[i] ?? 0;
        if (distance[w] === -1) {
          distance[w] = farther;
          reached[count++] = w;
        }
        if (distance[w] === farther) paths[w] = (paths[w] ?? 0) + (paths[v] ?? 0);
      }
    }
    // From the farthest back: what leads through a thing is shared among those before it.
    for (let at = count - 1; at > 0; at--) {
      const w = reached[at] ?? 0;
      const share = (1 + (dependency[w] ?? 0)) / (paths[w] ?? 1);
      for (let i = starts[w] ?? 0; i < (starts[w + 1] ?? 0); i++) {
        const v = neighbours[i] ?? 0;
        if ((distance[v] ?? 0) === (distance[w] ?? 0) - 1)
          dependency[v] = (dependency[v] ?? 0) + (paths[v] ?? 0) * share;
      }
      values[w] = (values[w] ?? 0) + (dependency[w] ?? 0);
    }
  }
  const pairs = (order - 1) * (order - 2);
  const scale = pairs > 0 ? order / sources.length / pairs : 0;
  return { values: values.map((v) => v * scale), sampled: estimated ? sources.length : undefined };
}
