/** The kinds of decisions as a person calls them. */
import type { DecisionKindName } from '../../src/model/decisions.ts';

export const DECISION_WORDS: Readonly<Record<DecisionKindName, string>> = {
  review: 'Review',
  credibility: 'Credibility of a claim',
  reliability: 'Reliability of a source',
  correct: 'Correction',
  mention: 'Mention by hand',
  claim: 'Claim by hand',
  judge: 'Identity',
  undo: 'Undo',
};
