/** One part of the filters that can be folded away. */
import { IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './filters.module.css';

export function Section({
  title,
  open = true,
  active = false,
  children,
}: {
  title: string;
  open?: boolean;
  /** Something in it filters: told while it is folded. */
  active?: boolean;
  children: ReactNode;
}) {
  return (
    <details className={classes.section} open={open || active}>
      <summary>
        <IconChevronRight size={13} stroke={1.8} aria-hidden="true" />
        <h2>{title}</h2>
        {active && <span className={classes.active}>on</span>}
      </summary>
      {children}
    </details>
  );
}
