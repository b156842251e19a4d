/** Keeps what the server found in step with the filters, with what is open, and with the archive. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { queries } from '../api/queries.ts';
import { useExplore } from '../explore/store.ts';
import { loadGroups } from './load.ts';
import { useGroups } from './store.ts';

/** After which it is asked whether a changed archive has been read. */
const AGAIN_MS = 3000;

/** @returns asks anew */
export function useLoaded(): () => void {
  const filters = useExplore((s) => s.filters);
  const { open } = useExplore((s) => s.groups);
  const outdated = useGroups((s) => s.outdated && s.progress === undefined);
  const [times, setTimes] = useState(0);
  // Read anew after each import and decision.
  const { dataUpdatedAt } = useQuery(queries.summary());
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when the archive has changed, and when asked to.
  useEffect(() => {
    const left = new AbortController();
    void loadGroups(filters, open, left.signal);
    return () => left.abort();
  }, [filters, open, dataUpdatedAt, times]);
  useEffect(() => {
    if (!outdated) return;
    const again = setTimeout(() => setTimes((n) => n + 1), AGAIN_MS);
    return () => clearTimeout(again);
  }, [outdated]);
  return () => setTimes((n) => n + 1);
}
