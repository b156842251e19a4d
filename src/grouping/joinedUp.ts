/**
 * Where communities are too many to be shown, the smallest are joined with those that they are most closely related
 * to, as long as none becomes very large: a lower resolution of the Louvain method would join nearly all of them into
 * one. What is related to nothing else stays apart. Pure and deterministic.
 */
import { type Communities, merged, renumbered, type WeightedGraph } from './louvain.ts';

/** How much larger than an even share a joined community may become. */
const LARGEST = 2.5;

export function joinedUp(
  graph: WeightedGraph,
  communities: Communities,
  most: number,
): Communities {
  const { labels, count } = communities;
  if (count <= most) return communities;
  const sizes = new Uint32Array(count);
  for (const c of labels) sizes[c] = (sizes[c] ?? 0) + 1;
  const near = neighboursOf(merged(graph, new Float64Array(labels.length), communities).graph);
  const cap = (LARGEST * labels.length) / most;
  const into = Uint32Array.from(sizes, (_, c) => c);
  let left = count;
  for (let before = left + 1; left > most && left < before; ) {
    before = left;
    const smallestFirst = [...near.keys()].sort(
      (a, b) => (sizes[a] ?? 0) - (sizes[b] ?? 0) || a - b,
    );
    const touched = new Set<number>();
    for (const c of smallestFirst) {
      if (left <= most) break;
      if (touched.has(c)) continue;
      const to = closest(c, near, sizes, cap);
      if (to === undefined) continue;
      join(c, to, near);
      sizes[to] = (sizes[to] ?? 0) + (sizes[c] ?? 0);
      into[c] = to;
      touched.add(to);
      left -= 1;
    }
  }
  const end = (c: number): number => {
    let at = c;
    while (into[at] !== at) at = into[at] ?? at;
    return at;
  };
  return renumbered(labels.map(end));
}

type Neighbours = Map<number, Map<number, number>>;

function neighboursOf({ starts, ends, weights }: WeightedGraph): Neighbours {
  const near: Neighbours = new Map();
  for (let c = 0; c + 1 < starts.length; c++) {
    if (starts[c] === starts[c + 1]) continue;
    const own = new Map<number, number>();
    for (let k = starts[c] ?? 0; k < (starts[c + 1] ?? 0); k++)
      own.set(ends[k] ?? 0, weights[k] ?? 0);
    near.set(c, own);
  }
  return near;
}

/** By their relations beside their sizes, of those with which it does not become too large. */
function closest(c: number, near: Neighbours, sizes: Uint32Array, cap: number): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (const [other, weight] of near.get(c) ?? []) {
    const size = sizes[other] ?? 0;
    if (size + (sizes[c] ?? 0) > cap) continue;
    const closeness = weight / size;
    if (closeness > most || (closeness === most && best !== undefined && other < best)) {
      best = other;
      most = closeness;
    }
  }
  return best;
}

function join(c: number, to: number, near: Neighbours): void {
  const [own, its] = [near.get(c), near.get(to)];
  if (!own || !its) return;
  for (const [other, weight] of own) {
    const theirs = near.get(other);
    theirs?.delete(c);
    if (other === to) continue;
    its.set(other, (its.get(other) ?? 0) + weight);
    theirs?.set(to, (theirs.get(to) ?? 0) + weight);
  }
  near.delete(c);
}
