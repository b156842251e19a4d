/** Buttons of a view, at its lower right: its own, and the actions for it that can be done in it. */
import type { ReactNode } from 'react';
import { ActionButton } from '../actions/ActionButton.tsx';
import { useActions } from '../actions/context.ts';
import { useCamera } from '../views/camera.ts';
import classes from './graph.module.css';

export function Controls({ children }: { children?: ReactNode }) {
  // What can be done depends on the view.
  useCamera();
  const shown = useActions().filter((a) => a.place === 'stage' && !a.unavailable?.());
  return (
    <div className={classes.controls} role="toolbar" aria-label="Stage">
      {children}
      {shown.map((action) => (
        <ActionButton key={action.name} action={action} position="left" />
      ))}
    </div>
  );
}
