/** Reading and changing the selection. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { DocumentDetail } from '../../src/model/contracts.ts';
import { queries, queryClient } from '../api/queries.ts';
import { current } from '../inspector/producers.ts';
import type { Inspected } from '../inspector/state.ts';
import { inspectorActions, useInspected, useInspector } from '../inspector/store.ts';
import { itemWithin } from '../reading/within.ts';
import { itemInHand } from '../review/queue.ts';
import { inHand, useReview } from '../review/store.ts';
import { itemOf, type Known, type Selection, selectionOf, toggledIn } from './selection.ts';

export function useSelection(): Selection {
  const item = useInspected();
  const read = item?.kind === 'document' && item.claim ? item : undefined;
  const turns = item?.kind === 'answer' ? item.turns : undefined;
  const document = useQuery({ ...queries.document(read?.id ?? ''), enabled: !!read });
  const answer = useQuery({ ...queries.answer(turns ?? []), enabled: !!turns });
  const reviewed = useReview((s) => itemInHand(s.queue)?.relationship);
  return useMemo(
    () =>
      selectionOf(item, {
        relationOfClaim:
          item?.kind === 'review' ? reviewed : relationIn(document.data, read?.claim),
        answer: answer.data,
      }),
    [item, document.data, read, answer.data, reviewed],
  );
}

const relationIn = (
  document: DocumentDetail | undefined,
  claim: string | undefined,
): string | undefined => document?.claims.find((c) => c.id === claim)?.relationship;

function knownOf(item: Inspected | undefined): Known {
  if (item?.kind === 'document')
    return {
      relationOfClaim: relationIn(
        queryClient.getQueryData(queries.document(item.id).queryKey),
        item.claim,
      ),
    };
  if (item?.kind === 'review') return { relationOfClaim: inHand()?.relationship };
  if (item?.kind === 'answer')
    return { answer: queryClient.getQueryData(queries.answer(item.turns).queryKey) };
  return {};
}

export function selectionNow(): Selection {
  const item = current(useInspector.getState());
  return selectionOf(item, knownOf(item));
}

/** A document that is being read stays open for what it names or states. */
function inOpenDocument(selection: Selection): Inspected | undefined {
  const open = current(useInspector.getState());
  if (open?.kind !== 'document') return undefined;
  const detail = queryClient.getQueryData(queries.document(open.id).queryKey);
  return detail && itemWithin(detail, selection);
}

export const selectionActions = {
  /** Selects these and nothing else; nothing selected closes what was inspected. */
  select(selection: Selection): void {
    const item = inOpenDocument(selection) ?? itemOf(selection);
    if (item) inspectorActions.open(item);
    else inspectorActions.close();
  },
  /** One thing alone; with `more`, beside what is selected or no longer. */
  pick(what: 'nodes' | 'edges', id: string, more: boolean): void {
    const alone = { nodes: [], edges: [], [what]: [id] };
    selectionActions.select(more ? toggledIn(selectionNow(), what, id) : alone);
  },
} as const;
