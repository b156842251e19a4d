/** The inbox as the inspector holds it: which pairs are listed, and which is in hand. */
import { create } from 'zustand';
import type {
  Candidate,
  CandidateParams,
  JudgeRequest,
} from '../../src/model/identityContracts.ts';
import { queries, queryClient } from '../api/queries.ts';
import { current } from '../inspector/producers.ts';
import type { Inspected } from '../inspector/state.ts';
import { useInspector } from '../inspector/store.ts';
import { judging } from './judging.ts';

export type InboxItem = Extract<Inspected, { kind: 'identity' }>;
export type InboxState = CandidateParams['state'];

/** As many as are read at once; more come when these are done. */
const LISTED = 30;

export const askedOf = ({ state = 'open', entity, only }: InboxItem): CandidateParams => ({
  state,
  minScore: 0,
  limit: LISTED,
  offset: 0,
  ...(entity && { entity }),
  ...(only && { kind: only }),
});

interface Hand {
  readonly id: string | undefined;
  /** Judged on this page a moment ago: no longer listed, whatever the server's list still holds. */
  readonly judged: ReadonlySet<string>;
}

const useHand = create<Hand>()(() => ({ id: undefined, judged: new Set() }));

const openOf = (candidates: readonly Candidate[], judged: ReadonlySet<string>) =>
  candidates.filter((c) => !judged.has(c.id));

/** The pairs still to be judged of those that were read, and the one in hand. */
export function useInHand(candidates: readonly Candidate[]) {
  const { id, judged } = useHand();
  const open = openOf(candidates, judged);
  return { open, hand: open.find((c) => c.id === id) ?? open[0] };
}

interface Now {
  readonly item: InboxItem;
  readonly open: readonly Candidate[];
  readonly at: number;
}

export function inboxNow(): Now | undefined {
  const item = current(useInspector.getState());
  if (item?.kind !== 'identity') return undefined;
  const data = queryClient.getQueryData(queries.candidates(askedOf(item)).queryKey);
  const { id, judged } = useHand.getState();
  const open = openOf(data?.candidates ?? [], judged);
  return {
    item,
    open,
    at: Math.max(
      0,
      open.findIndex((c) => c.id === id),
    ),
  };
}

export const inboxActions = {
  take: (id: string) => useHand.setState({ id }),

  /** Judges the pair in hand and goes on to the next, which need not wait for the server. */
  async judge(verdict: JudgeRequest['verdict']): Promise<void> {
    const now = inboxNow();
    const pair = now?.open[now.at];
    if (!now || !pair) return;
    const next = now.open[now.at + 1] ?? now.open[now.at - 1];
    useHand.setState(({ judged }) => ({ id: next?.id, judged: new Set([...judged, pair.id]) }));
    const made = await judging.judge({ verdict, entities: [pair.a.id, pair.b.id] });
    // The server's list now says itself whether the pair is open.
    useHand.setState(({ id, judged }) => ({
      id: made ? id : pair.id,
      judged: new Set([...judged].filter((j) => j !== pair.id)),
    }));
  },
} as const;
