/** What decisions make of a claim: a fold over those that are active, in the order of the log. Pure. */
import type { Review } from '../../model/certainty.ts';
import type { Decision } from '../../model/decisions.ts';

export interface LoggedDecision {
  readonly decision: Decision;
  /** Whether it counts: no active decision undoes it. */
  readonly active: boolean;
}

export interface ClaimState {
  readonly review?: Review;
  readonly reviewedAt?: string;
  readonly reviewedBy?: string;
  readonly note?: string;
  readonly credibility?: number;
}

/** The properties of a claim that decisions set, and nothing else does. */
export const STATE_FIELDS = ['review', 'reviewedAt', 'reviewedBy', 'note', 'credibility'] as const;

/** Order of the log: later decisions have the last word. */
export const byTime = (x: LoggedDecision, y: LoggedDecision): number =>
  compare(x.decision.at, y.decision.at) || compare(x.decision.id, y.decision.id);

const compare = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);

/** @param decisions all about one claim, in the order of the log */
export function claimStateOf(decisions: readonly LoggedDecision[]): ClaimState {
  let state: ClaimState = {};
  for (const { decision, active } of decisions) {
    if (!active) continue;
    const { at: reviewedAt, by: reviewedBy, note } = decision;
    const reviewed = { reviewedAt, reviewedBy, ...(note !== undefined && { note }) };
    const { credibility } = state;
    const kept = credibility === undefined ? {} : { credibility };
    if (decision.kind === 'review') {
      const { verdict } = decision.body;
      state =
        verdict === 'unreviewed'
          ? { ...kept, ...(note !== undefined && { note }) }
          : { ...kept, review: verdict, ...reviewed };
    } else if (decision.kind === 'correct') state = { ...kept, review: 'rejected', ...reviewed };
    else if (decision.kind === 'credibility')
      state = { ...state, credibility: decision.body.credibility };
  }
  return state;
}
