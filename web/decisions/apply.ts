/**
 * After a decision: the graph that is drawn is mended in place, what else was read about the claim, its relation, ends
 * and document is asked again where it is shown, and all else stays.
 */
import type {
  DocumentDetail,
  Evidence,
  RelationshipDetail,
  Subgraph,
} from '../../src/model/contracts.ts';
import type { Decided } from '../../src/model/decisionContracts.ts';
import { columnsOf, subgraphOf, type WholeGraph } from '../../src/model/wholeGraph.ts';
import { queryClient } from '../api/queries.ts';
import { type Changes, patchGraph } from './patch.ts';

/** Counts over the whole archive are read again once decisions pause. */
const PAUSE_MS = 800;
let pause: ReturnType<typeof setTimeout> | undefined;

const stale = (...queryKey: readonly unknown[]) =>
  void queryClient.invalidateQueries({ queryKey: ['data', ...queryKey] });

function refreshCounts(): void {
  clearTimeout(pause);
  pause = setTimeout(() => {
    for (const key of ['summary', 'claims', 'sources', 'contradictions', 'counts', 'documents'])
      stale(key);
  }, PAUSE_MS);
}

const isWhole = (graph: Subgraph | WholeGraph): graph is WholeGraph => 'status' in graph;

function patched(graph: Subgraph | WholeGraph | undefined, changes: Changes) {
  if (!graph) return graph;
  if (!isWhole(graph)) return patchGraph(graph, changes);
  if (graph.status !== 'ready') return graph;
  const records = subgraphOf(graph);
  const mended = patchGraph(records, changes);
  // The marks stay as many and in their order, so their places hold.
  return mended === records ? graph : { ...graph, ...columnsOf(mended) };
}

function mendGraphs(changes: Changes): void {
  queryClient.setQueriesData<Subgraph | WholeGraph>({ queryKey: ['data', 'graph'] }, (graph) =>
    patched(graph, changes),
  );
}

type Mendable = {
  readonly [K in 'review' | 'reviewedAt' | 'reviewedBy' | 'note' | 'credibility']?: Evidence[K];
};

/** The claim as it is now, where its sentence is shown. */
export function mendEvidence(claim: string, change: Mendable): void {
  queryClient.setQueriesData<RelationshipDetail>(
    { queryKey: ['data', 'relationship'] },
    (detail) =>
      detail?.evidence.some((e) => e.id === claim)
        ? {
            ...detail,
            evidence: detail.evidence.map((e) => (e.id === claim ? { ...e, ...change } : e)),
          }
        : detail,
  );
  const { review } = change;
  if (!review) return;
  queryClient.setQueriesData<DocumentDetail>({ queryKey: ['data', 'document'] }, (detail) =>
    detail?.claims.some((c) => c.id === claim)
      ? { ...detail, claims: detail.claims.map((c) => (c.id === claim ? { ...c, review } : c)) }
      : detail,
  );
}

export function applyDecided(decided: Decided): void {
  const { relationships, decision } = decided;
  mendGraphs(decided);
  // A relation that is gone is not asked for again: its sentences stay to be read, and to be taken back.
  for (const { id } of relationships.changed) stale('relationship', id);
  for (const claim of decision.about.claims) stale('decisions', 'about', claim);
  const ends = new Set(relationships.changed.flatMap((r) => [r.source, r.target]));
  for (const id of ends) stale('entity', id);
  if (relationships.gone.length > 0) stale('entity');
  for (const { id } of decision.about.documents) stale('document', id);
  stale('decisions', 'list');
  refreshCounts();
}
