/** What a decision changed, worked into what was read before, so that nothing else has to be read again. Pure. */
import type { EntityRecord, RelationshipRecord } from '../../src/model/contracts.ts';
import type { Decided } from '../../src/model/decisionContracts.ts';

interface Graph {
  readonly nodes: readonly EntityRecord[];
  readonly edges: readonly RelationshipRecord[];
}

export type Changes = Pick<Decided, 'relationships' | 'entities'>;

/**
 * The graph with changed relations replaced, gone ones left out, and new ones drawn where both ends are there. The
 * same object where nothing of it changed.
 */
export function patchGraph<G extends Graph>(graph: G, { relationships, entities }: Changes): G {
  const changed = new Map(relationships.changed.map((r) => [r.id, r]));
  const gone = new Set(relationships.gone);
  const records = new Map(entities.map((e) => [e.id, e]));
  const known = new Set(graph.edges.map((e) => e.id));
  const ids = new Set(graph.nodes.map((n) => n.id));
  const added = relationships.changed.filter(
    (r) => !known.has(r.id) && ids.has(r.source) && ids.has(r.target),
  );
  const touched =
    added.length > 0 ||
    graph.edges.some((e) => changed.has(e.id) || gone.has(e.id)) ||
    graph.nodes.some((n) => records.has(n.id));
  if (!touched) return graph;
  return {
    ...graph,
    nodes: graph.nodes.map((n) => records.get(n.id) ?? n),
    edges: [
      ...graph.edges.filter((e) => !gone.has(e.id)).map((e) => changed.get(e.id) ?? e),
      ...added,
    ],
  };
}
