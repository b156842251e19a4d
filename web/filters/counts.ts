/** How many drawn things each value, condition, document and publisher speaks of. Pure. */
import type { RelationCondition } from '../../src/model/groupContracts.ts';
import { type ClaimIndex, emptyIndex } from '../evidence/claimIndex.ts';
import { CONDITIONS } from './conditions.ts';
import { FACETS } from './facets.ts';
import { countBy, type GraphData } from './visible.ts';

export interface FilterCounts {
  readonly kinds: ReadonlyMap<string, number>;
  readonly types: ReadonlyMap<string, number>;
  readonly certainties: ReadonlyMap<string, number>;
  readonly reviews: ReadonlyMap<string, number>;
  readonly conditions: ReadonlyMap<RelationCondition, number>;
  /** Relations that a document, a publisher states. */
  readonly documents: ReadonlyMap<string, number>;
  readonly publishers: ReadonlyMap<string, number>;
  readonly undated: number;
}

export function countFilters(
  { nodes, edges }: GraphData,
  claims: ClaimIndex = emptyIndex,
): FilterCounts {
  const of = (pick: 'document' | 'source') => {
    const counts = new Map<string, number>();
    for (const e of edges)
      for (const id of new Set(claims.standing.get(e.id)?.map((c) => c[pick])))
        counts.set(id, (counts.get(id) ?? 0) + 1);
    return counts;
  };
  return {
    kinds: countBy(nodes, FACETS.kinds.of),
    types: countBy(edges, FACETS.types.of),
    certainties: countBy(edges, FACETS.certainties.of),
    reviews: countBy(edges, FACETS.reviews.of),
    conditions: new Map(
      CONDITIONS.map((c) => [c.name, edges.filter((e) => c.test(e, claims)).length]),
    ),
    documents: of('document'),
    publishers: of('source'),
    undated: edges.filter((e) => e.firstDate === undefined && e.lastDate === undefined).length,
  };
}
