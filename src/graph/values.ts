/** Between JavaScript's numbers and Neo4j's: a number goes as a float unless it is said to be an integer. */
import neo4j, { type Integer } from 'neo4j-driver';

export const int = (n: number): Integer => neo4j.int(n);
export const ints = (numbers: readonly number[]): Integer[] => numbers.map(int);

/** Rows a statement: the fastest that stays well inside the memory of one transaction. */
const ROWS_A_STATEMENT = 2_000;

export function* chunks<T>(items: readonly T[], size = ROWS_A_STATEMENT): Generator<T[]> {
  for (let i = 0; i < items.length; i += size) yield items.slice(i, i + size);
}

/** Rows with a key in common, in the order of first appearance. */
export function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
