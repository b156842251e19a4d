/** What was decided about a sentence, where nothing can be decided any more. */
import type { Review } from '../../src/model/certainty.ts';
import classes from './sent.module.css';

const WORDS: Readonly<Record<Review, string>> = {
  unreviewed: 'Not reviewed',
  confirmed: 'Confirmed by a reviewer',
  rejected: 'Rejected by a reviewer',
};

export function Verdict({ claim }: { claim: { readonly review: Review }; document: string }) {
  return <p className={classes.verdict}>{WORDS[claim.review]}</p>;
}
