/**
 * Divides entities into groups small in number: by how closely they are related, and where that tells nothing, by
 * kind, then by their number of relations. Every entity comes to stand in exactly one part. Pure and deterministic.
 */
import type { Basis } from '../model/groupContracts.ts';
import type { Shown } from './filter.ts';
import { joinedUp } from './joinedUp.ts';
import { louvain, membersOf, type WeightedGraph } from './louvain.ts';

export interface Part {
  readonly basis: Basis;
  /** Places in the archive, ascending. */
  readonly members: Uint32Array;
}

/** More could not be told apart on a stage. */
const MOST_PARTS = 40;
/** A part with more than this share of all is no division. */
const NEARLY_ALL = 0.9;
/** Where communities beyond the largest hold more than this share, all are packed by size. */
const MANY_SMALL = 0.5;

/** @param members ascending @param small parts are not made smaller than this without a reason */
export function* split(
  shown: Shown,
  members: Uint32Array,
  small: number,
): Generator<void, readonly Part[]> {
  const graph = inducedGraph(shown, members);
  const unrelated = members.filter((_, i) => graph.starts[i] === graph.starts[i + 1]);
  if (unrelated.length === members.length) return byKindOrRank(shown, members, small);
  const found = joinedUp(graph, yield* louvain(graph), MOST_PARTS + unrelated.length);
  const { starts, members: order } = membersOf(found);
  const communities = Array.from({ length: found.count }, (_, c) =>
    order.slice(starts[c], starts[c + 1]),
  )
    // For the method, what is related to nothing is a community of its own.
    .filter(([first = 0]) => graph.starts[first] !== graph.starts[first + 1])
    .map((list) => list.map((i) => members[i] ?? 0))
    .sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
  const [largest] = communities;
  const parts: Part[] = [];
  if (largest && largest.length > NEARLY_ALL * members.length) {
    parts.push(...byKindOrRank(shown, largest, small));
    communities.shift();
  }
  parts.push(...fewOf(communities));
  if (unrelated.length > 0) parts.push({ basis: 'unrelated', members: unrelated });
  return parts;
}

/** @param communities the largest first */
function fewOf(communities: readonly Uint32Array[]): Part[] {
  const part = (members: Uint32Array): Part => ({ basis: 'community', members });
  if (communities.length <= MOST_PARTS) return communities.map(part);
  const total = communities.reduce((sum, list) => sum + list.length, 0);
  const rest = communities.slice(MOST_PARTS - 1);
  const inRest = rest.reduce((sum, list) => sum + list.length, 0);
  if (inRest <= MANY_SMALL * total)
    return [...communities.slice(0, MOST_PARTS - 1).map(part), joined(rest)];
  const packs: Uint32Array[][] = [];
  let room = 0;
  for (const list of communities) {
    if (room <= 0) {
      packs.push([]);
      room = total / MOST_PARTS;
    }
    packs.at(-1)?.push(list);
    room -= list.length;
  }
  return packs.map((pack) => (pack.length === 1 && pack[0] ? part(pack[0]) : joined(pack)));
}

const joined = (lists: readonly Uint32Array[]): Part => ({
  basis: 'rest',
  members: Uint32Array.from(lists.flatMap((list) => [...list])).sort(),
});

function byKindOrRank({ archive, degrees }: Shown, members: Uint32Array, small: number): Part[] {
  const kinds = new Map<number, number[]>();
  for (const i of members) {
    const kind = archive.entities.kind[i] ?? 0;
    const list = kinds.get(kind);
    if (list) list.push(i);
    else kinds.set(kind, [i]);
  }
  const most = Math.max(...[...kinds.values()].map((list) => list.length));
  if (most <= NEARLY_ALL * members.length)
    return [...kinds]
      .sort(([a], [b]) => a - b)
      .map(([, list]) => ({ basis: 'kind', members: Uint32Array.from(list) }));
  const ranked = members.toSorted((a, b) => (degrees[b] ?? 0) - (degrees[a] ?? 0) || a - b);
  const size = Math.max(small, Math.ceil(ranked.length / MOST_PARTS));
  return Array.from({ length: Math.ceil(ranked.length / size) }, (_, n) => ({
    basis: 'rank',
    members: ranked.slice(n * size, (n + 1) * size).sort(),
  }));
}

/** The shown relations among some entities; several between two weigh as many. */
function inducedGraph({ archive, relations }: Shown, members: Uint32Array): WeightedGraph {
  const { starts, incident, relations: rows } = archive;
  const place = new Int32Array(archive.entities.kind.length).fill(-1);
  members.forEach((entity, i) => {
    place[entity] = i;
  });
  const counts = new Uint32Array(members.length + 1);
  const each = (note: (from: number, to: number) => void) => {
    members.forEach((entity, i) => {
      for (let k = starts[entity] ?? 0; k < (starts[entity + 1] ?? 0); k++) {
        const r = incident[k] ?? 0;
        if (!relations[r]) continue;
        const other = (rows.source[r] === entity ? rows.target[r] : rows.source[r]) ?? 0;
        const to = place[other] ?? -1;
        if (to >= 0 && to !== i) note(i, to);
      }
    });
  };
  each((from) => {
    counts[from + 1] = (counts[from + 1] ?? 0) + 1;
  });
  for (let i = 0; i < members.length; i++) counts[i + 1] = (counts[i + 1] ?? 0) + (counts[i] ?? 0);
  const next = counts.slice();
  const ends = new Uint32Array(counts[members.length] ?? 0);
  each((from, to) => {
    const at = next[from] ?? 0;
    ends[at] = to;
    next[from] = at + 1;
  });
  return { starts: counts, ends, weights: new Float64Array(ends.length).fill(1) };
}
