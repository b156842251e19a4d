/** The part of the drawn graph that the filters leave, and the counts beside each row of the legend. */
import type { EntityRecord, RelationshipRecord } from '../../src/model/contracts.ts';
import type { FilterState } from './state.ts';

export interface GraphData {
  readonly nodes: readonly EntityRecord[];
  readonly edges: readonly RelationshipRecord[];
}

const passes = (edge: RelationshipRecord, filters: FilterState) =>
  !filters.types.includes(edge.type) &&
  !filters.certainties.includes(edge.certainty) &&
  edge.sources >= filters.minSources;

/**
 * Hidden kinds go with their relations. A node whose drawn relations are all filtered away goes as well;
 * one that never had any drawn stays, since no filter of relations speaks of it.
 */
export function visibleGraph(data: GraphData, filters: FilterState): GraphData {
  const nodes = data.nodes.filter((n) => !filters.kinds.includes(n.kind));
  const shown = new Set(nodes.map((n) => n.id));
  const edges = data.edges.filter(
    (e) => passes(e, filters) && shown.has(e.source) && shown.has(e.target),
  );
  const had = new Set(data.edges.flatMap((e) => (passes(e, filters) ? [] : [e.source, e.target])));
  const has = new Set(edges.flatMap((e) => [e.source, e.target]));
  return { nodes: nodes.filter((n) => has.has(n.id) || !had.has(n.id)), edges };
}

/** How many of each value there are. */
export function countBy<T, K>(items: readonly T[], key: (item: T) => K): ReadonlyMap<K, number> {
  const counts = new Map<K, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}
