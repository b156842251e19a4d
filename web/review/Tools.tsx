/** The decisions about the claim in hand as buttons with their keys. */
import { KeyedButton } from '../actions/KeyedButton.tsx';
import classes from './review.module.css';
import { useReview } from './store.ts';

export function Tools() {
  // What can be done depends on these.
  useReview();
  return (
    <div className={classes.tools} role="toolbar" aria-label="Decide">
      <div className={classes.main}>
        <KeyedButton name="review-reject" tone="red" className={classes.big} />
        <KeyedButton name="review-accept" tone="accent" className={classes.big} />
      </div>
      <div className={classes.more}>
        <KeyedButton name="review-edit" />
        <KeyedButton name="review-note" />
        <KeyedButton name="review-undo" />
        <KeyedButton name="review-previous" />
        <KeyedButton name="review-next" />
      </div>
    </div>
  );
}
