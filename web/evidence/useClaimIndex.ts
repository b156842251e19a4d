/** Reads the claims behind all drawn relations, once for each set of them. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { RelationshipRecord } from '../../src/model/contracts.ts';
import { queries } from '../api/queries.ts';
import { shortNameOf } from '../metrics/input.ts';
import { type ClaimIndex, indexClaims } from './claimIndex.ts';

/** With more relations than this, only what the relations themselves carry can be filtered by. */
export const MOST_INDEXED = 20_000;

/** Nothing until they are there. */
export function useClaimIndex(edges: readonly RelationshipRecord[]): ClaimIndex | undefined {
  const ids = useMemo(() => (edges.length > MOST_INDEXED ? [] : edges.map((e) => e.id)), [edges]);
  const key = useMemo(() => shortNameOf(ids), [ids]);
  const { data } = useQuery({
    ...queries.claimsBehind(ids, key),
    enabled: ids.length > 0,
  });
  return useMemo(() => data && indexClaims(data), [data]);
}
