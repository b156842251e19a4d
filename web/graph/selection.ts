/** What of the graph an inspected item stands for. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { queries } from '../api/queries.ts';
import { useInspected } from '../inspector/store.ts';
import type { StageSelection } from './lighting.ts';

/** A document stands for the relation of its selected claim. */
export function useSelection(): StageSelection {
  const item = useInspected();
  const document = item?.kind === 'document' && item.claim ? item : undefined;
  const { data } = useQuery({ ...queries.document(document?.id ?? ''), enabled: !!document });
  const edge =
    item?.kind === 'relationship'
      ? item.id
      : document && data?.claims.find((c) => c.id === document.claim)?.relationship;
  const node = item?.kind === 'entity' ? item.id : undefined;
  return useMemo(() => ({ nodes: node ? [node] : [], edges: edge ? [edge] : [] }), [node, edge]);
}
