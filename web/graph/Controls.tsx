/** Buttons of the stage, at its lower right: the layout, and the actions that say they belong there. */
import { ActionButton } from '../actions/ActionButton.tsx';
import { useActions } from '../actions/context.ts';
import { LayoutMenu } from '../layouts/Menu.tsx';
import classes from './graph.module.css';

export function Controls() {
  const shown = useActions().filter((a) => a.place === 'stage');
  return (
    <div className={classes.controls} role="toolbar" aria-label="Stage">
      <LayoutMenu />
      {shown.map((action) => (
        <ActionButton key={action.name} action={action} position="left" />
      ))}
    </div>
  );
}
