/** The one before and the one after, as two buttons of the registry's actions. */
import { ActionButton } from '../actions/ActionButton.tsx';
import { useAction } from '../actions/context.ts';
import classes from './evidence.module.css';

export function Stepper({ what }: { what: 'claim' | 'mention' }) {
  return (
    <span className={classes.stepper}>
      <ActionButton action={useAction(`previous-${what}`)} position="top" />
      <ActionButton action={useAction(`next-${what}`)} position="top" />
    </span>
  );
}
