/** Buttons of the stage, at its lower right, made from the actions that say they belong there. */

import { ActionButton } from '../actions/ActionButton.tsx';
import { ACTIONS } from '../actions/registry.ts';
import classes from './graph.module.css';

const shown = ACTIONS.filter((a) => a.place === 'stage');

export function Controls() {
  return (
    <div className={classes.controls} role="toolbar" aria-label="Stage">
      {shown.map((action) => (
        <ActionButton key={action.name} action={action} position="left" />
      ))}
    </div>
  );
}
