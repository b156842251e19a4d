/** Structure with the ids that its numbers stand for. */
import { type Linked, numberedIds } from './input.ts';
import type { Structure } from './structure.ts';

export interface KnownStructure extends Structure {
  readonly ids: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
}

export function knownStructure(graph: Linked, found: Structure): KnownStructure {
  const ids = numberedIds(graph);
  return { ...found, ids, numberOf: new Map(ids.map((id, i) => [id, i])) };
}
