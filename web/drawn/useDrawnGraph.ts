/** The drawn graph: every drawn entity and all relationships among them. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Subgraph } from '../../src/model/contracts.ts';
import { queries } from '../api/queries.ts';
import { useExplore } from '../explore/store.ts';
import { drawnIds } from './producers.ts';

export interface DrawnGraph {
  readonly data: Pick<Subgraph, 'nodes' | 'edges'> | undefined;
  readonly error: Error | null;
  /** Something is on its way that is not drawn yet. */
  readonly pending: boolean;
  readonly retry: () => void;
}

export function useDrawnGraph(enabled: boolean): DrawnGraph {
  const drawn = useExplore((s) => s.drawn);
  const best = useQuery({ ...queries.best(drawn.root), enabled: enabled && drawn.root > 0 });
  const rootIds = useMemo(
    () => (drawn.root > 0 ? (best.data?.nodes.map((n) => n.id) ?? []) : []),
    [best.data, drawn.root],
  );
  const all = useMemo(() => [...new Set([...rootIds, ...drawn.added])], [rootIds, drawn.added]);
  const waitsForRoot = drawn.root > 0 && !best.data;
  const needsAmong = all.length > rootIds.length;
  const among = useQuery({
    ...queries.among(all),
    enabled: enabled && needsAmong && !waitsForRoot,
  });

  const data = useMemo(() => {
    const source = needsAmong ? (among.data ?? best.data) : best.data;
    if (drawn.root === 0 && drawn.added.length === 0) return { nodes: [], edges: [] };
    // An empty answer that is being asked for again, as after an import, is no picture yet.
    if (!source || (source.nodes.length === 0 && best.isFetching)) return undefined;
    const ids = new Set(drawnIds(drawn, rootIds));
    const gone = new Set(drawn.removedRelations);
    return {
      nodes: source.nodes.filter((n) => ids.has(n.id)),
      edges: source.edges.filter((e) => ids.has(e.source) && ids.has(e.target) && !gone.has(e.id)),
    };
  }, [needsAmong, among.data, best.data, best.isFetching, drawn, rootIds]);

  return {
    data,
    error: best.error ?? among.error,
    pending: waitsForRoot || (needsAmong && (among.isPlaceholderData || !among.data)),
    retry: () => {
      if (best.error) void best.refetch();
      if (among.error) void among.refetch();
    },
  };
}
