/**
 * The queue of claims as it is gone through. A claim that was reviewed stays where it stood, so that one can go back to
 * it; what was decided shows at once and is taken back where the server refuses. Pure.
 */
import type { Review } from '../../src/model/certainty.ts';
import type { DecisionRecord, ReviewItem, ReviewQueue } from '../../src/model/decisionContracts.ts';
import { mergedRecord, reviewAfter } from '../decisions/history.ts';

export interface Counts {
  readonly unreviewed: number;
  readonly confirmed: number;
  readonly rejected: number;
}

export interface Queue {
  readonly items: readonly ReviewItem[];
  /** Index of the claim in hand; one beyond the last when all that fit have been gone through. */
  readonly at: number;
  readonly next: string | undefined;
  /** By their review, of those that fit the other conditions; decisions made here are counted in. */
  readonly counts: Counts | undefined;
}

export const emptyQueue: Queue = { items: [], at: 0, next: undefined, counts: undefined };

export const itemInHand = (queue: Queue): ReviewItem | undefined => queue.items[queue.at];

/** A further page; what is there already is not put in twice. */
export function received(queue: Queue, page: ReviewQueue): Queue {
  const known = new Set(queue.items.map((i) => i.claim.id));
  return {
    ...queue,
    items: [...queue.items, ...page.items.filter((i) => !known.has(i.claim.id))],
    next: page.next,
    counts: page.counts ?? queue.counts,
  };
}

/** Along the list; it ends one beyond its last claim, and not before its first. */
export const moved = (queue: Queue, by: 1 | -1): Queue => ({
  ...queue,
  at: Math.min(queue.items.length, Math.max(0, queue.at + by)),
});

export function goneTo(queue: Queue, claim: string): Queue {
  const at = queue.items.findIndex((i) => i.claim.id === claim);
  return at < 0 ? queue : { ...queue, at };
}

export const withItem = (
  queue: Queue,
  claim: string,
  change: (item: ReviewItem) => ReviewItem,
): Queue => ({
  ...queue,
  items: queue.items.map((i) => (i.claim.id === claim ? change(i) : i)),
});

/** The claim has another review now, and the counts with it. */
export function reviewedAs(queue: Queue, claim: string, review: Review): Queue {
  const before = queue.items.find((i) => i.claim.id === claim)?.claim.review;
  if (before === undefined || before === review) return queue;
  const { counts } = queue;
  return {
    ...withItem(queue, claim, (i) => ({ ...i, claim: { ...i.claim, review } })),
    counts: counts && {
      ...counts,
      [before]: Math.max(0, counts[before] - 1),
      [review]: counts[review] + 1,
    },
  };
}

/** What was decided about a claim, by oneself and by others meanwhile; its review follows from it. */
export function recorded(queue: Queue, claim: string, decisions: readonly DecisionRecord[]): Queue {
  const item = queue.items.find((i) => i.claim.id === claim);
  if (!item) return queue;
  const now = mergedRecord(item.decisions, decisions);
  const noted = withItem(queue, claim, (i) => ({ ...i, decisions: now }));
  return reviewedAs(noted, claim, reviewAfter(now));
}

/** How many have been reviewed, of how many. */
export const progressOf = ({ unreviewed, confirmed, rejected }: Counts) => ({
  done: confirmed + rejected,
  all: unreviewed + confirmed + rejected,
});

/** Whether the next page should be read: a page takes longer than a glance. */
export const isRunningOut = ({ items, at, next }: Queue, ahead: number): boolean =>
  next !== undefined && items.length - at <= ahead;
