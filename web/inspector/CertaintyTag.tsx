import { CERTAINTY_LABELS, type Certainty } from '../../src/model/certainty.ts';
import classes from './inspector.module.css';

/** Says that a relation is less than stated; what is stated plainly needs no tag. */
export function CertaintyTag({ certainty }: { certainty: Certainty }) {
  if (certainty === 'stated') return null;
  return (
    <span className={classes.tag} title={CERTAINTY_LABELS[certainty]}>
      {certainty}
    </span>
  );
}
