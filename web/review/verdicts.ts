/** Deciding about a claim where its sentence stands: shown at once, taken back where the server refuses. */
import { notifications } from '@mantine/notifications';
import type { Review } from '../../src/model/certainty.ts';
import { ENDPOINTS } from '../../src/model/contracts.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import { call } from '../api/client.ts';
import { mendEvidence } from '../decisions/apply.ts';
import { lastActive, mergedRecord, reviewAfter } from '../decisions/history.ts';
import { decideHere, takeBack } from '../decisions/takeBack.ts';

type Claim = Pick<Evidence, 'id' | 'review'> &
  Partial<Pick<Evidence, 'credibility' | 'note' | 'reviewedAt' | 'reviewedBy'>>;

/** What is under way about each claim: a verdict is shown before the server has it, and what follows must come after. */
const underWay = new Map<string, Promise<unknown>>();

function inTurn<T>(claim: string, work: () => Promise<T>): Promise<T> {
  const before = underWay.get(claim) ?? Promise.resolve();
  const done = before.then(work, work);
  underWay.set(claim, done);
  const leave = (): void => {
    if (underWay.get(claim) === done) underWay.delete(claim);
  };
  done.then(leave, leave);
  return done;
}

export const verdictActions = {
  async review(claim: Claim, verdict: Review, note?: string): Promise<void> {
    const { id, review, reviewedAt, reviewedBy } = claim;
    if (verdict === review && note === undefined) return;
    mendEvidence(id, { review: verdict, ...(note !== undefined && { note }) });
    const decided = await inTurn(id, () =>
      decideHere({
        kind: 'review',
        claim: id,
        verdict,
        ...(note !== undefined && { note }),
      }),
    );
    if (!decided) mendEvidence(id, { review, note: claim.note, reviewedAt, reviewedBy });
    else if (verdict !== 'unreviewed')
      mendEvidence(id, {
        review: verdict,
        reviewedAt: decided.decision.at,
        reviewedBy: decided.decision.by,
      });
  },
  async weigh({ id, credibility: before }: Claim, credibility: number): Promise<void> {
    if (credibility === before) return;
    mendEvidence(id, { credibility });
    if (!(await inTurn(id, () => decideHere({ kind: 'credibility', claim: id, credibility }))))
      mendEvidence(id, { credibility: before });
  },
  /** Takes back the last decision that counts, whoever made it. */
  undo: (id: string): Promise<void> => inTurn(id, () => undoLast(id)),
} as const;

async function undoLast(id: string): Promise<void> {
  const { decisions } = await call(ENDPOINTS.decisions, { query: { about: id } });
  const last = lastActive(decisions);
  if (!last) {
    notifications.show({
      title: 'Nothing to take back',
      message: 'No decision about it counts.',
    });
    return;
  }
  const undone = await takeBack(last.id);
  if (!undone) return;
  const left = mergedRecord(decisions, [undone.decision]).filter((d) => d.active);
  const shown = left.find((d) => d.kind === 'review' || d.kind === 'correct');
  const weighed = left.find((d) => d.kind === 'credibility');
  mendEvidence(id, {
    review: reviewAfter(left),
    reviewedAt: shown?.at,
    reviewedBy: shown?.by,
    note: shown?.note,
    ...(!weighed && { credibility: undefined }),
  });
}
