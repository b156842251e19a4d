/** The drawn graph: every drawn entity and all relationships among them. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { queries } from '../api/queries.ts';
import { useExplore } from '../explore/store.ts';
import type { GraphData } from '../filters/visible.ts';
import { drawnIds } from './producers.ts';
import type { DrawnState } from './slice.ts';
import { isLargeRoot, useRoot } from './useRoot.ts';

export interface DrawnGraph {
  readonly data: GraphData | undefined;
  readonly error: Error | null;
  /** Something is on its way that is not drawn yet. */
  readonly pending: boolean;
  /** While the server finds places for a large graph: how far it is, as a share of 1. */
  readonly arranging: number | undefined;
  readonly retry: () => void;
}

const NOTHING: GraphData = { nodes: [], edges: [] };

/** What the user left of it. */
function withoutRemoved(
  source: GraphData,
  drawn: DrawnState,
  rootIds: readonly string[],
): GraphData {
  const ids = new Set(drawnIds(drawn, rootIds));
  const gone = new Set(drawn.removedRelations);
  return {
    ...source,
    nodes: source.nodes.filter((n) => ids.has(n.id)),
    edges: source.edges.filter((e) => ids.has(e.source) && ids.has(e.target) && !gone.has(e.id)),
  };
}

export function useDrawnGraph(enabled: boolean): DrawnGraph {
  const drawn = useExplore((s) => s.drawn);
  const isLarge = isLargeRoot(drawn.root);
  const root = useRoot(drawn.root, enabled);
  const rootIds = useMemo(
    () => (drawn.root > 0 ? (root.data?.nodes.map((n) => n.id) ?? []) : []),
    [root.data, drawn.root],
  );
  const beside = useMemo(() => {
    const known = new Set(rootIds);
    return drawn.added.filter((id) => !known.has(id));
  }, [rootIds, drawn.added]);
  const waitsForRoot = drawn.root > 0 && !root.data;
  const needsMore = beside.length > 0 && !waitsForRoot;
  const asked = useMemo(
    () => (needsMore && !isLarge ? [...rootIds, ...beside] : []),
    [needsMore, isLarge, rootIds, beside],
  );
  const among = useQuery({ ...queries.among(asked), enabled: enabled && asked.length > 0 });
  // A large root has all that is related within it: only what stands beside it is asked for.
  const around = useQuery({
    ...queries.around(beside),
    enabled: enabled && needsMore && isLarge,
  });
  const more = isLarge ? around : among;

  const data = useMemo(() => {
    if (drawn.root === 0 && drawn.added.length === 0) return NOTHING;
    const found = needsMore ? more.data : undefined;
    const source = isLarge && root.data && found ? joined(root.data, found) : (found ?? root.data);
    // An empty answer that is being asked for again, as after an import, is no picture yet.
    if (!source || (source.nodes.length === 0 && root.isFetching)) return undefined;
    const { removed, removedRelations } = drawn;
    return source === root.data && removed.length + removedRelations.length === 0
      ? source
      : withoutRemoved(source, drawn, rootIds);
  }, [isLarge, needsMore, more.data, root.data, root.isFetching, drawn, rootIds]);

  return {
    data,
    error: root.error ?? more.error,
    pending: waitsForRoot || (needsMore && (more.isPlaceholderData || !more.data)),
    arranging: root.arranging,
    retry: () => {
      if (root.error) root.refetch();
      if (more.error) void more.refetch();
    },
  };
}

/** What stands beside a root, with its relations into it. */
function joined(root: GraphData, found: GraphData): GraphData {
  const known = new Set([...root.nodes, ...root.edges].map((item) => item.id));
  const isNew = ({ id }: { readonly id: string }) => !known.has(id);
  return {
    ...root,
    nodes: [...root.nodes, ...found.nodes.filter(isNew)],
    edges: [...root.edges, ...found.edges.filter(isNew)],
  };
}
