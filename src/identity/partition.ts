/**
 * Which names are one entity: connected components over name keys, cut where documents contradict.
 *
 * A mention ties its primary key to each of its other keys; keys tied together form a cluster. Where a document
 * names two things of one cluster, their primary keys must stay apart: the cluster is then joined tie by tie, the
 * best supported first, and a tie that would join two keys that must stay apart is left out
 * (Kruskal's algorithm with cannot-link constraints; Wagstaff et al. 2001, "Constrained k-means clustering").
 * The outcome depends on the ties, their support and the constraints alone, never on the order of documents.
 */
import { byCodeUnit } from './nameKeys.ts';

/** A tie between a primary key and another key of the same mention. */
export interface Tie {
  readonly a: string;
  readonly b: string;
  readonly mentions: number;
}

/** Two primary keys that some documents hold both. */
export type Apart = readonly [a: string, b: string];

/** Disjoint sets of keys, each known by its smallest member. */
class KeySets {
  private readonly parents = new Map<string, string>();

  find(key: string): string {
    let root = key;
    for (let p = this.parents.get(root); p !== undefined; p = this.parents.get(root)) root = p;
    for (let k = key; k !== root; ) {
      const next = this.parents.get(k) ?? root;
      this.parents.set(k, root);
      k = next;
    }
    return root;
  }

  /** @returns the root that remains and the one that went, or nothing when they were one already */
  join(a: string, b: string): { kept: string; gone: string } | undefined {
    const x = this.find(a);
    const y = this.find(b);
    if (x === y) return undefined;
    const [kept, gone] = x < y ? [x, y] : [y, x];
    this.parents.set(gone, kept);
    return { kept, gone };
  }
}

/** The connected components: each key with the smallest key of its cluster. */
export function clustersOf(keys: Iterable<string>, ties: Iterable<Tie>): Map<string, string> {
  const sets = new KeySets();
  for (const tie of ties) sets.join(tie.a, tie.b);
  return new Map([...keys].map((key) => [key, sets.find(key)]));
}

/** Support by orders of magnitude, so that one more document rarely changes which tie is the better one. */
const magnitude = (mentions: number): number => 32 - Math.clz32(mentions);

const bySupport = (x: Tie, y: Tie): number =>
  magnitude(y.mentions) - magnitude(x.mentions) || byCodeUnit(x.a, y.a) || byCodeUnit(x.b, y.b);

/** Each key of one cluster with the smallest key of its entity. */
export function entityKeysOf(
  keys: Iterable<string>,
  ties: Iterable<Tie>,
  apart: Iterable<Apart>,
): Map<string, string> {
  const sets = new KeySets();
  const forbidden = new Map<string, Set<string>>();
  const forbid = (x: string, y: string): void => {
    const set = forbidden.get(x);
    if (set) set.add(y);
    else forbidden.set(x, new Set([y]));
  };
  for (const [a, b] of apart) {
    forbid(a, b);
    forbid(b, a);
  }
  for (const tie of [...ties].sort(bySupport)) {
    const x = sets.find(tie.a);
    const y = sets.find(tie.b);
    if (x === y || forbidden.get(x)?.has(y)) continue;
    const joined = sets.join(x, y);
    if (!joined) continue;
    for (const other of forbidden.get(joined.gone) ?? []) {
      forbidden.get(other)?.delete(joined.gone);
      forbid(other, joined.kept);
      forbid(joined.kept, other);
    }
    forbidden.delete(joined.gone);
  }
  return new Map([...keys].map((key) => [key, sets.find(key)]));
}
