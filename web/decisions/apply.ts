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

/**
 * What was read under a key and holds the claim is mended. An answer to an earlier question that is still on its way
 * would undo that: it is not waited for.
 */
function mend<D>(key: string, holds: (detail: D) => boolean, by: (detail: D) => D): void {
  for (const [queryKey, detail] of queryClient.getQueriesData<D>({ queryKey: ['data', key] })) {
    if (!detail || !holds(detail)) continue;
    void queryClient.cancelQueries({ queryKey, exact: true }, { revert: false });
    queryClient.setQueryData<D>(queryKey, by(detail));
  }
}

const changed = <C extends { readonly id: string }>(
  claims: readonly C[],
  id: string,
  change: Partial<C>,
): C[] => claims.map((c) => (c.id === id ? { ...c, ...change } : c));

/** The claim as it is now, where its sentence is shown. */
export function mendEvidence(id: string, change: Mendable): void {
  const isIt = (claim: { readonly id: string }) => claim.id === id;
  mend<RelationshipDetail>(
    'relationship',
    (d) => d.evidence.some(isIt),
    (d) => ({ ...d, evidence: changed(d.evidence, id, change) }),
  );
  const { review } = change;
  if (!review) return;
  mend<DocumentDetail>(
    'document',
    (d) => d.claims.some(isIt),
    (d) => ({ ...d, claims: changed(d.claims, id, { review }) }),
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
