/**
 * Communities by the Louvain method (Blondel et al. 2008), over arrays: graphology's objects would take gigabytes for
 * a million relations. Things are looked at in their order and ties go to the lower number, so the same graph gives
 * the same communities everywhere. Pure; yields between rounds, so that others can be served meanwhile.
 */

/** Each line stands twice, once at either end; none leads from a thing to itself. */
export interface WeightedGraph {
  /** Neighbours of `i` stand from `starts[i]` to `starts[i + 1]`. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly weights: Float64Array;
}

/** Rounds after which little changes any more. */
const MOST_ROUNDS = 30;
/** A level ends when a round moves fewer than this share of its things. */
const FEW_MOVES = 0.002;

export interface Communities {
  /** Of each thing, counted from 0 in the order of their first members. */
  readonly labels: Uint32Array;
  readonly count: number;
}

export function* louvain(graph: WeightedGraph): Generator<void, Communities> {
  let level = graph;
  // Twice the weight within each thing of a level: what became one thing of the next.
  let within = new Float64Array(level.starts.length - 1);
  let communities = Uint32Array.from(within, (_, i) => i);
  for (;;) {
    const { count, labels } = renumbered(yield* oneLevel(level, within));
    communities = communities.map((c) => labels[c] ?? 0);
    if (count === labels.length) return renumbered(communities);
    ({ graph: level, within } = merged(level, within, { labels, count }));
  }
}

/** Moves single things to where modularity gains most, until hardly any moves. */
function* oneLevel(
  { starts, ends, weights }: WeightedGraph,
  within: Float64Array,
): Generator<void, Uint32Array> {
  const order = within.length;
  const community = Uint32Array.from(within, (_, i) => i);
  const degree = Float64Array.from(within);
  for (let i = 0; i < order; i++)
    for (let k = starts[i] ?? 0; k < (starts[i + 1] ?? 0); k++)
      degree[i] = (degree[i] ?? 0) + (weights[k] ?? 0);
  const total = Float64Array.from(degree);
  const twice = degree.reduce((sum, d) => sum + d, 0);
  if (twice === 0) return community;
  const to = new Float64Array(order);
  const touched = new Uint32Array(order);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let moves = 0;
    for (let i = 0; i < order; i++) {
      const own = community[i] ?? 0;
      let count = 0;
      for (let k = starts[i] ?? 0; k < (starts[i + 1] ?? 0); k++) {
        const c = community[ends[k] ?? 0] ?? 0;
        if (to[c] === 0) touched[count++] = c;
        to[c] = (to[c] ?? 0) + (weights[k] ?? 0);
      }
      const k = degree[i] ?? 0;
      total[own] = (total[own] ?? 0) - k;
      let best = own;
      let most = (to[own] ?? 0) - ((total[own] ?? 0) * k) / twice;
      for (let n = 0; n < count; n++) {
        const c = touched[n] ?? 0;
        const gain = (to[c] ?? 0) - ((total[c] ?? 0) * k) / twice;
        if (gain > most + 1e-12 || (gain > most - 1e-12 && best !== own && c < best)) {
          best = c;
          most = gain;
        }
        to[c] = 0;
      }
      total[best] = (total[best] ?? 0) + k;
      if (best !== own) {
        community[i] = best;
        moves += 1;
      }
    }
    yield;
    if (moves <= FEW_MOVES * order) break;
  }
  return community;
}

/** Communities counted from 0 in the order of their first members. */
export function renumbered(communities: Uint32Array): Communities {
  const numbers = new Int32Array(communities.length).fill(-1);
  let count = 0;
  const labels = communities.map((c) => {
    if (numbers[c] === -1) numbers[c] = count++;
    return numbers[c] ?? 0;
  });
  return { labels, count };
}

/** The graph in which each community is one thing. */
export function merged(
  { starts, ends, weights }: WeightedGraph,
  within: Float64Array,
  { labels, count }: Communities,
): { graph: WeightedGraph; within: Float64Array<ArrayBuffer> } {
  const { starts: first, members } = membersOf({ labels, count });
  const inside = new Float64Array(count);
  const newStarts = new Uint32Array(count + 1);
  const newEnds: number[] = [];
  const newWeights: number[] = [];
  const to = new Float64Array(count);
  const touched = new Uint32Array(count);
  for (let c = 0; c < count; c++) {
    let found = 0;
    for (let m = first[c] ?? 0; m < (first[c + 1] ?? 0); m++) {
      const i = members[m] ?? 0;
      inside[c] = (inside[c] ?? 0) + (within[i] ?? 0);
      for (let k = starts[i] ?? 0; k < (starts[i + 1] ?? 0); k++) {
        const other = labels[ends[k] ?? 0] ?? 0;
        if (to[other] === 0) touched[found++] = other;
        to[other] = (to[other] ?? 0) + (weights[k] ?? 0);
      }
    }
    for (let n = 0; n < found; n++) {
      const other = touched[n] ?? 0;
      if (other === c) inside[c] = (inside[c] ?? 0) + (to[other] ?? 0);
      else {
        newEnds.push(other);
        newWeights.push(to[other] ?? 0);
      }
      to[other] = 0;
    }
    newStarts[c + 1] = newEnds.length;
  }
  return {
    graph: {
      starts: newStarts,
      ends: Uint32Array.from(newEnds),
      weights: Float64Array.from(newWeights),
    },
    within: inside,
  };
}

/** Things by their label, by counting: those of label `c` stand from `starts[c]` to `starts[c + 1]`, in their order. */
export function membersOf({ labels, count }: Communities): {
  starts: Uint32Array;
  members: Uint32Array;
} {
  const starts = new Uint32Array(count + 1);
  for (const c of labels) starts[c + 1] = (starts[c + 1] ?? 0) + 1;
  for (let c = 0; c < count; c++) starts[c + 1] = (starts[c + 1] ?? 0) + (starts[c] ?? 0);
  const next = starts.slice();
  const members = new Uint32Array(labels.length);
  labels.forEach((c, i) => {
    const at = next[c] ?? 0;
    members[at] = i;
    next[c] = at + 1;
  });
  return { starts, members };
}
