/** The context menu: the actions that say they belong to what was clicked; of those that cannot be done now, why. */
import { useClickOutside, useFocusReturn } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { useActions } from '../actions/context.ts';
import { isMac, keyNames } from '../actions/keys.ts';
import classes from './menu.module.css';
import { menuActions, useMenu } from './store.ts';

/** Room that the menu needs, so that it stays on the page. */
const WIDTH = 350;
const ROW = 28;
const REFUSED = 42;

export function ContextMenu() {
  const { subject } = useMenu();
  return subject ? <Open key={subject} /> : null;
}

function Open() {
  const { subject, at } = useMenu();
  const ref = useClickOutside<HTMLDivElement>(menuActions.close);
  const list = useRef<HTMLDivElement>(null);
  useFocusReturn({ opened: true });
  useEffect(() => list.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus(), []);
  const rows = useActions()
    .filter((a) => subject && a.menus?.includes(subject))
    .map((action) => ({ action, reason: action.unavailable?.() }))
    .filter(({ action, reason }) => reason === undefined || !action.takesBack);
  const height = rows.reduce((sum, { reason }) => sum + (reason ? REFUSED : ROW), 0);
  const step = (by: number) => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const now = items.findIndex((item) => item.matches(':focus'));
    items[(now + by + items.length) % items.length]?.focus();
  };
  return (
    <div
      ref={ref}
      className={classes.menu}
      style={{
        left: `min(${at.x}px, calc(100% - ${WIDTH}px))`,
        top: `max(4px, min(${at.y}px, calc(100% - ${height + 16}px)))`,
      }}
    >
      <div
        ref={list}
        role="menu"
        aria-label="What can be done"
        tabIndex={-1}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') step(1);
          else if (event.key === 'ArrowUp') step(-1);
          else if (event.key === 'Escape' || event.key === 'Tab') menuActions.close();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        {rows.map(({ action, reason }) => (
          <button
            key={action.name}
            type="button"
            role="menuitem"
            tabIndex={-1}
            className={classes.row}
            aria-disabled={reason ? true : undefined}
            onClick={() => {
              if (reason) return;
              menuActions.close();
              action.perform();
            }}
          >
            <action.icon size={15} stroke={1.6} aria-hidden="true" />
            <span className={classes.label}>
              {action.label}
              {reason && <span className={classes.reason}>{reason}</span>}
            </span>
            <span className={classes.keys}>{keyNames(action.keys, isMac).join(' ')}</span>
          </button>
        ))}
      </div>
    </div>
  );
}
