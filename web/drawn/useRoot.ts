/**
 * What the root stands for: the best connected entities and what holds between them. As records, laid out by the page;
 * of a very large root in columns, with places that the server found.
 */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { MOST_RECORDS } from '../../src/model/contracts.ts';
import { type ArrangedWhole, subgraphOf } from '../../src/model/wholeGraph.ts';
import { queries } from '../api/queries.ts';
import type { GraphData } from '../filters/visible.ts';

export interface Root {
  readonly data: GraphData | undefined;
  readonly error: Error | null;
  readonly isFetching: boolean;
  /** While the server finds places: how far it is, as a share of 1. */
  readonly arranging: number | undefined;
  readonly refetch: () => void;
}

export const isLargeRoot = (root: number): boolean => root > MOST_RECORDS;

export function openWhole(whole: ArrangedWhole, most: number): GraphData {
  const { nodes, edges } = subgraphOf(whole, most);
  const { x, y } = whole.places;
  return {
    nodes,
    edges,
    places: new Map(nodes.map((n, i) => [n.id, { x: x[i] ?? 0, y: y[i] ?? 0 }])),
  };
}

export function useRoot(root: number, enabled: boolean): Root {
  const isLarge = isLargeRoot(root);
  const best = useQuery({ ...queries.best(root), enabled: enabled && root > 0 && !isLarge });
  const whole = useQuery({ ...queries.whole(), enabled: enabled && isLarge });
  const answer = whole.data;
  const opened = useMemo(
    () => (isLarge && answer?.status === 'ready' ? openWhole(answer, root) : undefined),
    [isLarge, answer, root],
  );
  const query = isLarge ? whole : best;
  return {
    data: isLarge ? opened : best.data,
    error: query.error,
    isFetching: query.isFetching,
    arranging: isLarge && answer?.status === 'arranging' ? answer.done : undefined,
    refetch: () => void query.refetch(),
  };
}
