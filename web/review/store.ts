/**
 * Review mode: the queue in hand. A decision shows at once and the next claim with it; what the server refuses is
 * brought back with its reason.
 */
import { notifications } from '@mantine/notifications';
import { create } from 'zustand';
import type { Review } from '../../src/model/certainty.ts';
import { ENDPOINTS } from '../../src/model/contracts.ts';
import type { Decided, ReviewItem, ReviewQueue } from '../../src/model/decisionContracts.ts';
import type { Kind } from '../../src/model/kinds.ts';
import { call } from '../api/client.ts';
import { mendEvidence } from '../decisions/apply.ts';
import { lastActive } from '../decisions/history.ts';
import { type Decision, decide, NobodyDecidesError, undoDecision } from '../decisions/send.ts';
import { keyOfFilter, queryOf, type ReviewFilter } from './filter.ts';
import {
  emptyQueue,
  goneTo,
  isRunningOut,
  itemInHand,
  moved,
  type Queue,
  received,
  recorded,
  reviewedAs,
} from './queue.ts';

/** Claims read at once, and how many before the end of them the next are read. */
const PAGE = 30;
const AHEAD = 15;

/** A decision made here, in case it is taken back. */
interface Made {
  readonly claim: string;
  readonly before: Review;
  /** Its id, once the server has it; nothing where it was refused. */
  readonly sent: Promise<string | undefined>;
}

interface ReviewStore {
  readonly filter: ReviewFilter | undefined;
  readonly queue: Queue;
  readonly reading: boolean;
  readonly error: Error | undefined;
  /** Kinds of the ends, for their marks. */
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly made: readonly Made[];
  /** What is being written about the claim in hand. */
  readonly form: 'edit' | 'note' | undefined;
  /** What was done last, for who listens rather than looks. */
  readonly said: string;
}

const fresh = {
  queue: emptyQueue,
  reading: false,
  error: undefined,
  kinds: new Map<string, Kind>(),
  made: [],
  form: undefined,
  said: '',
};

export const useReview = create<ReviewStore>()(() => ({ filter: undefined, ...fresh }));

const now = () => useReview.getState();
const change = (by: (queue: Queue) => Queue) => useReview.setState((s) => ({ queue: by(s.queue) }));
export const inHand = (): ReviewItem | undefined => itemInHand(now().queue);

const decisionsAbout = async (claims: readonly string[]) =>
  new Map(
    await Promise.all(
      claims.map(async (about) => {
        const { decisions } = await call(ENDPOINTS.decisions, { query: { about } });
        return [about, decisions] as const;
      }),
    ),
  );

/** The claims of one relation are few, and are read with it. */
async function readRelation(id: string): Promise<ReviewQueue> {
  // Not the shared query: whoever shows that and leaves would cancel it for us too.
  const { relationship, evidence } = await call(ENDPOINTS.relationship, { params: { id } });
  const counts = { unreviewed: 0, confirmed: 0, rejected: 0 };
  for (const e of evidence) counts[e.review] += 1;
  const denied = evidence.some((e) => e.certainty === 'denied' && e.review !== 'rejected');
  const decisions = await decisionsAbout(
    evidence.filter((e) => e.review !== 'unreviewed').map((e) => e.id),
  );
  const items = evidence.map((claim) => ({
    claim,
    relationship: relationship.id,
    sources: relationship.sources,
    contradicted: denied,
    decisions: decisions.get(claim.id) ?? [],
    cursor: '',
  }));
  return { items, counts };
}

async function readMore(): Promise<void> {
  const { filter, queue, reading } = now();
  if (!filter || reading) return;
  useReview.setState({ reading: true, error: undefined });
  const isSame = () => now().filter === filter;
  try {
    const page = filter.relationship
      ? await readRelation(filter.relationship)
      : await call(ENDPOINTS.review, {
          query: { ...queryOf(filter), cursor: queue.next, limit: PAGE },
        });
    if (!isSame()) return;
    useReview.setState((s) => ({ reading: false, queue: received(s.queue, page) }));
    await readKinds(page, isSame);
  } catch (e) {
    if (isSame())
      useReview.setState({ reading: false, error: e instanceof Error ? e : new Error(String(e)) });
  }
}

async function readKinds(page: ReviewQueue, isSame: () => boolean): Promise<void> {
  const ids = [
    ...new Set(page.items.flatMap(({ claim: c }) => [c.subject.entity, c.object.entity])),
  ];
  if (ids.length === 0) return;
  const { nodes } = await call(ENDPOINTS.graph, { query: { entities: ids, limit: ids.length } });
  if (isSame())
    useReview.setState((s) => ({
      kinds: new Map([...s.kinds, ...nodes.map((n) => [n.id, n.kind] as const)]),
    }));
}

const readAhead = () => {
  if (isRunningOut(now().queue, AHEAD)) void readMore();
};

export const claimWords = ({ claim: c }: ReviewItem): string =>
  `${c.subject.name} and ${c.object.name}`;

function refused(e: unknown, claim: string, before: Review): void {
  change((q) => goneTo(reviewedAs(q, claim, before), claim));
  mendEvidence(claim, { review: before });
  if (e instanceof NobodyDecidesError) {
    useReview.setState({ said: e.message });
    return;
  }
  notifications.show({
    color: 'red',
    title: 'Not decided',
    message: e instanceof Error ? e.message : String(e),
  });
}

/** Others decided about the same between what was seen and this: nothing is lost, and it is said. */
function sayBetween({ between }: Decided): void {
  const [first] = between;
  if (first)
    notifications.show({
      title: `${first.by} decided about it meanwhile`,
      message: `${first.before} → ${first.after}. Yours came after it and counts; both are in the record.`,
    });
}

const latestSeen = ({ decisions }: ReviewItem) => decisions[0]?.id;

/** Sends what is shown already. */
async function send(
  item: ReviewItem,
  decision: Decision,
  before: Review,
): Promise<string | undefined> {
  const claim = item.claim.id;
  try {
    const seen = latestSeen(item);
    const decided = await decide({ ...decision, ...(seen && { seen }) });
    change((q) => recorded(q, claim, [decided.decision, ...decided.between]));
    sayBetween(decided);
    return decided.decision.id;
  } catch (e) {
    refused(e, claim, before);
    return undefined;
  }
}

function made(item: ReviewItem, before: Review, sent: Promise<string | undefined>): void {
  useReview.setState((s) => ({ made: [...s.made, { claim: item.claim.id, before, sent }] }));
}

const WORDS: Readonly<Record<Review, string>> = {
  confirmed: 'Accepted',
  rejected: 'Rejected',
  unreviewed: 'Unreviewed',
};

export const reviewActions = {
  /** Goes through the claims that fit; goes on where it was left where they are the same. */
  start(filter: ReviewFilter, again = false): void {
    const { filter: before, error } = now();
    const same = before && keyOfFilter(before) === keyOfFilter(filter);
    if (same && !again && !error) return;
    useReview.setState({ filter, ...fresh });
    void readMore();
  },
  again(): void {
    const { filter } = now();
    if (filter) reviewActions.start({ ...filter }, true);
  },
  retry: () => void readMore(),
  step(by: 1 | -1): void {
    change((q) => moved(q, by));
    useReview.setState({ form: undefined });
    readAhead();
  },
  /** Accepts or rejects the claim in hand and goes on. */
  review(verdict: Review): void {
    const item = inHand();
    if (!item) return;
    const before = item.claim.review;
    change((q) => moved(reviewedAs(q, item.claim.id, verdict), 1));
    mendEvidence(item.claim.id, { review: verdict });
    useReview.setState({ form: undefined, said: `${WORDS[verdict]}: ${claimWords(item)}.` });
    readAhead();
    made(item, before, send(item, { kind: 'review', claim: item.claim.id, verdict }, before));
  },
  /** A note about the claim in hand, kept with its review as it stands. */
  note(note: string): void {
    const item = inHand();
    if (!item) return;
    const { id: claim, review } = item.claim;
    useReview.setState({ form: undefined, said: 'Noted.' });
    made(item, review, send(item, { kind: 'review', claim, verdict: review, note }, review));
  },
  /** The correction stands in the place of the claim in hand, which stays, rejected. */
  correct(to: Omit<Extract<Decision, { kind: 'correct' }>, 'kind' | 'claim'>): void {
    const item = inHand();
    if (!item) return;
    const { id: claim, review } = item.claim;
    change((q) => moved(reviewedAs(q, claim, 'rejected'), 1));
    useReview.setState({ form: undefined, said: `Corrected: ${claimWords(item)}.` });
    readAhead();
    made(item, review, send(item, { ...to, kind: 'correct', claim }, review));
  },
  /** Takes back the last decision made here, else the last about the claim in hand. */
  async undo(): Promise<void> {
    const last = now().made.at(-1);
    if (last) {
      useReview.setState((s) => ({ made: s.made.slice(0, -1), form: undefined }));
      change((q) => goneTo(reviewedAs(q, last.claim, last.before), last.claim));
      const id = await last.sent;
      if (id) await takeBack(last.claim, id);
      return;
    }
    const item = inHand();
    const decision = item && lastActive(item.decisions);
    if (item && decision) await takeBack(item.claim.id, decision.id);
  },
  takeBack,
  setForm: (form: ReviewStore['form']) => useReview.setState({ form }),
} as const;

async function takeBack(claim: string, id: string): Promise<void> {
  try {
    const decided = await undoDecision(id);
    change((q) => recorded(q, claim, [decided.decision]));
    useReview.setState({ said: 'Taken back.' });
    const item = now().queue.items.find((i) => i.claim.id === claim);
    if (item) mendEvidence(claim, { review: item.claim.review });
  } catch (e) {
    notifications.show({
      color: 'red',
      title: 'Not taken back',
      message: e instanceof Error ? e.message : String(e),
    });
  }
}

/** Whether `u` has anything to take back. */
export const canUndo = (): boolean => {
  const { made: list, queue } = now();
  const item = itemInHand(queue);
  return list.length > 0 || (item !== undefined && lastActive(item.decisions) !== undefined);
};
