/** A multiset of strings that forgets what it no longer holds; the counts under names, aliases and facts. */
import { byCodeUnit } from './nameKeys.ts';

export type Tally = Map<string, number>;

/** Adds `by` (which may be negative) to the count of `item`. */
export function count(tally: Tally, item: string, by: number): void {
  const n = (tally.get(item) ?? 0) + by;
  if (n === 0) tally.delete(item);
  else tally.set(item, n);
}

export function countAll(tally: Tally, other: ReadonlyMap<string, number>, by: 1 | -1 = 1): void {
  for (const [item, n] of other) count(tally, item, by * n);
}

/** As two parallel lists in the order of the items, as the database keeps it. */
export function toLists(tally: ReadonlyMap<string, number>): { items: string[]; counts: number[] } {
  const items = [...tally.keys()].sort(byCodeUnit);
  return { items, counts: items.map((item) => tally.get(item) ?? 0) };
}

export function fromLists(items: readonly string[], counts: readonly number[]): Tally {
  return new Map(items.map((item, i) => [item, counts[i] ?? 0]));
}

/** Most frequent first; then the longer; then by code units. */
export function ranked(tally: ReadonlyMap<string, number>): string[] {
  return [...tally.entries()]
    .sort(([a, n], [b, m]) => m - n || b.length - a.length || byCodeUnit(a, b))
    .map(([item]) => item);
}
