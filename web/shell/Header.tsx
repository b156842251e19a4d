/** Brand, search box, and the actions that belong above. */
import { ActionButton } from '../actions/ActionButton.tsx';
import { ACTIONS, actionsAt } from '../actions/registry.ts';
import { SearchBox } from '../search/View.tsx';
import classes from './shell.module.css';

const filters = ACTIONS.find((a) => a.name === 'toggle-filters');

export function Header({ ready }: { ready: boolean }) {
  return (
    <header className={classes.header}>
      {ready && filters && <ActionButton action={filters} />}
      <h1 className={classes.name}>
        <a className={classes.brand} href={location.pathname}>
          <svg width="18" height="18" viewBox="0 0 24 24" fill="none" aria-hidden="true">
            <path
              d="M12 2 22 12 12 22 2 12Z"
              stroke="var(--accent)"
              strokeWidth="2"
              strokeLinejoin="round"
            />
            <path d="M12 8.5 15.5 12 12 15.5 8.5 12Z" fill="var(--accent)" />
          </svg>
          <span>Sightline</span>
        </a>
      </h1>
      <div className={classes.search}>{ready && <SearchBox />}</div>
      {ready && (
        <div className={classes.tools} role="toolbar" aria-label="History">
          {actionsAt('history').map((a) => (
            <ActionButton key={a.name} action={a} />
          ))}
        </div>
      )}
      <div className={classes.tools} role="toolbar" aria-label="Page">
        {actionsAt('header')
          .filter((a) => ready || a.name === 'theme' || a.name === 'help')
          .map((a) => (
            <ActionButton key={a.name} action={a} />
          ))}
      </div>
    </header>
  );
}
