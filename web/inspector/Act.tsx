/** A button among what can be done with the thing inspected. A plain one: it is written with every selection. */
import type { ReactNode } from 'react';
import classes from './inspector.module.css';

interface ActProps {
  readonly icon?: ReactNode;
  readonly quiet?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

export function Act({ icon, quiet = false, onClick, children }: ActProps) {
  return (
    <button type="button" className={classes.act} data-quiet={quiet || undefined} onClick={onClick}>
      {icon}
      {children}
    </button>
  );
}
