/**
 * What structure is computed of: the relations that are shown, as a simple graph without directions. A relation's
 * direction is that of its wording, not of importance, so it says nothing here; several relations of the same two
 * things weigh as many. Things are numbered by the order of their ids, so the same picture gives the same numbers.
 */
import { hash } from '../layouts/positions.ts';

export interface StructureInput {
  readonly order: number;
  /** Pairs of numbers, the smaller first; no pair twice. */
  readonly pairs: Uint32Array;
  /** How many relations each pair stands for. */
  readonly weights: Uint32Array;
}

export interface Linked {
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly {
    readonly id: string;
    readonly source: string;
    readonly target: string;
  }[];
}

/** The ids in the order of their numbers. */
export const numberedIds = ({ nodes }: Linked): string[] => nodes.map((n) => n.id).sort();

export function inputOf(graph: Linked): StructureInput {
  const number = new Map(numberedIds(graph).map((id, i) => [id, i]));
  const order = number.size;
  const weights = new Map<number, number>();
  for (const { source, target } of graph.edges) {
    const [a, b] = [number.get(source), number.get(target)];
    if (a === undefined || b === undefined || a === b) continue;
    const key = Math.min(a, b) * order + Math.max(a, b);
    weights.set(key, (weights.get(key) ?? 0) + 1);
  }
  const keys = [...weights.keys()].sort((a, b) => a - b);
  const pairs = new Uint32Array(keys.length * 2);
  keys.forEach((key, i) => {
    pairs[2 * i] = Math.floor(key / order);
    pairs[2 * i + 1] = key % order;
  });
  return { order, pairs, weights: Uint32Array.from(keys, (key) => weights.get(key) ?? 0) };
}

/** A short name for a set of ids, in whatever order. */
export function shortNameOf(ids: readonly string[]): string {
  let [a, b] = [0, 0];
  for (const id of ids) {
    const h = hash(id);
    a = (a + h) >>> 0;
    b = (b + Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)) >>> 0;
  }
  return `${ids.length}-${a.toString(36)}${b.toString(36)}`;
}

/** A short name for what is shown: the same for the same things and relations, in whatever order. */
export const keyOf = ({ nodes, edges }: Linked): string =>
  [nodes, edges].map((items) => shortNameOf(items.map((item) => item.id))).join('.');
