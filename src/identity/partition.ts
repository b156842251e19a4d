/**
 * Which names are one entity: connected components over name keys, cut where documents contradict, and judged over.
 *
 * A mention ties its primary key to each of its other keys; keys tied together form a cluster. Where a document
 * names two things of one cluster, their primary keys must stay apart: the cluster is then joined tie by tie, the
 * best supported first, and a tie that would join two keys that must stay apart is left out
 * (Kruskal's algorithm with cannot-link constraints; Wagstaff et al. 2001, "Constrained k-means clustering").
 *
 * Persons' judgements stand above that. Among themselves the later one outranks the earlier. What they hold apart, no
 * tie joins, not even by way of a third thing; what they join is joined whole, as the documents alone would have it,
 * even where a document names both.
 * The outcome depends on ties, their support, the constraints and the judgements alone, never on the order in which
 * any of them came.
 */
import { kindOfKey } from './entityFacts.ts';
import { byTime, type JudgedEdge } from './judgements.ts';
import { byCodeUnit, isLexiconKey } from './nameKeys.ts';

/** A tie between a primary key and another key of the same mention. */
export interface Tie {
  readonly a: string;
  readonly b: string;
  readonly mentions: number;
}

/** Two primary keys that some documents hold both. */
export type Apart = readonly [a: string, b: string];

/** Disjoint sets of keys, each known by its smallest member; some of them must never be joined. */
class KeySets {
  private readonly parents = new Map<string, string>();
  /** By the set's smallest member, both ways. */
  private readonly forbidden = new Map<string, Set<string>>();

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

  areOne(a: string, b: string): boolean {
    return this.find(a) === this.find(b);
  }

  areApart(a: string, b: string): boolean {
    return this.forbidden.get(this.find(a))?.has(this.find(b)) ?? false;
  }

  holdApart(a: string, b: string): void {
    const x = this.find(a);
    const y = this.find(b);
    if (x === y) return;
    this.forbid(x, y);
    this.forbid(y, x);
  }

  join(a: string, b: string): void {
    const x = this.find(a);
    const y = this.find(b);
    if (x === y) return;
    const [kept, gone] = x < y ? [x, y] : [y, x];
    this.parents.set(gone, kept);
    for (const other of this.forbidden.get(gone) ?? []) {
      this.forbidden.get(other)?.delete(gone);
      this.forbid(other, kept);
      this.forbid(kept, other);
    }
    this.forbidden.delete(gone);
  }

  private forbid(x: string, y: string): void {
    const set = this.forbidden.get(x);
    if (set) set.add(y);
    else this.forbidden.set(x, new Set([y]));
  }
}

/** The connected components: each key with the smallest key of its cluster. */
export function clustersOf(
  keys: Iterable<string>,
  ties: Iterable<Pick<Tie, 'a' | 'b'>>,
): Map<string, string> {
  const sets = new KeySets();
  for (const tie of ties) sets.join(tie.a, tie.b);
  return new Map([...keys].map((key) => [key, sets.find(key)]));
}

/** Support by orders of magnitude, so that one more document rarely changes which tie is the better one. */
const magnitude = (mentions: number): number => 32 - Math.clz32(mentions);

const bySupport = (x: Tie, y: Tie): number =>
  magnitude(y.mentions) - magnitude(x.mentions) || byCodeUnit(x.a, y.a) || byCodeUnit(x.b, y.b);

const latestFirst = (x: JudgedEdge, y: JudgedEdge): number =>
  byTime({ at: y.at, id: y.judgement }, { at: x.at, id: x.judgement }) ||
  byCodeUnit(x.a, y.a) ||
  byCodeUnit(x.b, y.b);

/** The judgements alone. @returns the sets they make, and the edges that later judgements contradict */
function judge(judged: Iterable<JudgedEdge>): { sets: KeySets; overruled: JudgedEdge[] } {
  const sets = new KeySets();
  const overruled: JudgedEdge[] = [];
  for (const edge of [...judged].sort(latestFirst)) {
    const { a, b, verdict } = edge;
    if (verdict === 'same' ? sets.areApart(a, b) : sets.areOne(a, b)) overruled.push(edge);
    else if (verdict === 'same') sets.join(a, b);
    else sets.holdApart(a, b);
  }
  return { sets, overruled };
}

/** Edges without effect, since a later judgement, or several together, say otherwise. */
export const overruledEdges = (judged: Iterable<JudgedEdge>): readonly JudgedEdge[] =>
  judge(judged).overruled;

/**
 * Each key of one cluster with the key of its entity.
 * @param mentionsOf how many mentions have a key as their primary one
 */
export function entityKeysOf(
  keys: Iterable<string>,
  ties: Iterable<Tie>,
  apart: Iterable<Apart>,
  judged: Iterable<JudgedEdge> = [],
  mentionsOf: (key: string) => number = () => 0,
): Map<string, string> {
  // What documents alone make of it, and the same with the judgements on top.
  const documents = new KeySets();
  for (const [a, b] of apart) documents.holdApart(a, b);
  const { sets } = judge(judged);
  for (const { a, b } of [...ties].sort(bySupport)) {
    if (documents.areOne(a, b) || documents.areApart(a, b) || sets.areApart(a, b)) continue;
    documents.join(a, b);
    sets.join(a, b);
  }
  const groups = new Map<string, string[]>();
  for (const key of keys) {
    const root = sets.find(key);
    const group = groups.get(root);
    if (group) group.push(key);
    else groups.set(root, [key]);
  }
  const entities = new Map<string, string>();
  for (const group of groups.values()) {
    const entity = entityKey(group, mentionsOf);
    for (const key of group) entities.set(key, entity);
  }
  return entities;
}

/**
 * The smallest key of the entity's kind. Where judgements make one thing of several kinds, the lexicon knows best; where
 * it knows none of them or several, the kind that most mentions give it.
 */
function entityKey(group: readonly string[], mentionsOf: (key: string) => number): string {
  const known = group.filter((key) => isLexiconKey(key) && mentionsOf(key) > 0);
  const votes = new Map<string, number>();
  for (const key of known.length > 0 ? known : group)
    votes.set(kindOfKey(key), (votes.get(kindOfKey(key)) ?? 0) + mentionsOf(key));
  const [kind] = [...votes].sort(([a, n], [b, m]) => m - n || byCodeUnit(a, b))[0] ?? [''];
  const own =
    votes.size > 1 || known.length > 0 ? group.filter((k) => kindOfKey(k) === kind) : group;
  return own.reduce((least, key) => (key < least ? key : least));
}
