/**
 * The structure of what is shown, computed when first wanted and kept for each picture: going back to a picture
 * computes nothing anew. It ends when nobody wants it any more.
 */
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { create } from 'zustand';
import { queryClient } from '../api/queries.ts';
import { inputOf, keyOf, type Linked } from './input.ts';
import { type KnownStructure, knownStructure } from './known.ts';
import { runStructure } from './run.ts';
import type { Progress } from './structure.ts';

/** How long the structure of a picture is kept after it was last looked at. */
const KEPT_MS = 15 * 60_000;

/** How far the work on each picture is. */
const useProgress = create<Readonly<Record<string, Progress>>>()(() => ({}));

const structureQuery = (graph: Linked, key: string) =>
  queryOptions({
    queryKey: ['structure', key],
    queryFn: async ({ signal }) => {
      const note = (progress: Progress) => useProgress.setState({ [key]: progress });
      const found = await runStructure(inputOf(graph), signal, note).finally(() =>
        useProgress.setState(({ [key]: _, ...others }) => others, true),
      );
      return knownStructure(graph, found);
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: KEPT_MS,
    retry: false,
    structuralSharing: false,
  });

export interface StructureState {
  readonly structure: KnownStructure | undefined;
  readonly working: boolean;
  readonly progress: Progress | undefined;
  readonly error: Error | null;
  readonly cancel: () => void;
  readonly compute: () => void;
}

/** `graph` must be the same object as long as it is the same picture. */
export function useStructure(graph: Linked, wanted: boolean): StructureState {
  const key = useMemo(() => (wanted ? keyOf(graph) : ''), [graph, wanted]);
  const query = structureQuery(graph, key);
  const { data, error, isFetching, refetch } = useQuery({ ...query, enabled: wanted });
  const progress = useProgress((s) => s[key]);
  return {
    structure: wanted ? data : undefined,
    working: isFetching,
    progress,
    error,
    cancel: () => void queryClient.cancelQueries({ queryKey: query.queryKey }),
    compute: () => void refetch(),
  };
}
