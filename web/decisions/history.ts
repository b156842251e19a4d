/** The decisions about one thing: which of them count, and what they come to. Pure. */
import { type Review, reviewSchema } from '../../src/model/certainty.ts';
import type { DecisionRecord } from '../../src/model/decisionContracts.ts';

const latestFirst = (a: DecisionRecord, b: DecisionRecord) =>
  a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? 1 : a.id > b.id ? -1 : 0;

/**
 * Both lists as one, each decision once, the latest first. Whether one counts follows from the undoing among them: an
 * undo that was itself undone undoes nothing. Of what is undone by an entry that is not among them, that is kept.
 */
export function mergedRecord(
  before: readonly DecisionRecord[],
  more: readonly DecisionRecord[],
): DecisionRecord[] {
  const all = [...new Map([...before, ...more].map((d) => [d.id, d])).values()].sort(latestFirst);
  const ids = new Set(all.map((d) => d.id));
  const undoing = new Map<string, DecisionRecord>();
  return all.map((d) => {
    const by = undoing.get(d.id);
    const { undoneBy, ...rest } = d;
    const elsewhere = undoneBy && !ids.has(undoneBy.id);
    const active = !by && !elsewhere && (d.active || undoneBy !== undefined);
    if (active && d.about.decision) undoing.set(d.about.decision, d);
    if (by) return { ...rest, active, undoneBy: { id: by.id, by: by.by, at: by.at } };
    return elsewhere ? d : { ...rest, active };
  });
}

/** The last that counts decides; who corrected a claim has rejected it. */
export function reviewAfter(decisions: readonly DecisionRecord[]): Review {
  const last = decisions.find((d) => d.active && (d.kind === 'review' || d.kind === 'correct'));
  if (!last) return 'unreviewed';
  if (last.kind === 'correct') return 'rejected';
  return reviewSchema.safeParse(last.after).data ?? 'unreviewed';
}

/** What `undo` takes back: the last decision that counts, undoing aside. */
export const lastActive = (decisions: readonly DecisionRecord[]): DecisionRecord | undefined =>
  decisions.find((d) => d.active && d.kind !== 'undo');
