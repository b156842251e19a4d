/** Reading and changing the selection. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { queries, queryClient } from '../api/queries.ts';
import { current } from '../inspector/producers.ts';
import { inspectorActions, useInspected, useInspector } from '../inspector/store.ts';
import { itemOf, type Selection, selectionOf, toggledIn } from './selection.ts';

export function useSelection(): Selection {
  const item = useInspected();
  const document = item?.kind === 'document' && item.claim ? item : undefined;
  const { data } = useQuery({ ...queries.document(document?.id ?? ''), enabled: !!document });
  return useMemo(
    () => selectionOf(item, (_, claim) => data?.claims.find((c) => c.id === claim)?.relationship),
    [item, data],
  );
}

const relationOfClaim = (document: string, claim: string) =>
  queryClient.getQueryData(queries.document(document).queryKey)?.claims.find((c) => c.id === claim)
    ?.relationship;

export const selectionNow = (): Selection =>
  selectionOf(current(useInspector.getState()), relationOfClaim);

export const selectionActions = {
  /** Selects these and nothing else; nothing selected closes what was inspected. */
  select(selection: Selection): void {
    const item = itemOf(selection);
    if (item) inspectorActions.open(item);
    else inspectorActions.close();
  },
  /** One thing alone; with `more`, beside what is selected or no longer. */
  pick(what: 'nodes' | 'edges', id: string, more: boolean): void {
    const alone = { nodes: [], edges: [], [what]: [id] };
    selectionActions.select(more ? toggledIn(selectionNow(), what, id) : alone);
  },
} as const;
