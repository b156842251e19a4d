/** Brand, search box, and the actions that belong above. */
import { ActionButton } from '../actions/ActionButton.tsx';
import { useAction, useActions } from '../actions/context.ts';
import { CurationMenu } from '../decisions/CurationMenu.tsx';
import { HistoryMenu } from '../explore/HistoryMenu.tsx';
import { RunningImport } from '../imports/Running.tsx';
import { SavedViewsMenu } from '../saved/Menu.tsx';
import { SearchBox } from '../search/View.tsx';
import classes from './shell.module.css';

export function Header({ ready }: { ready: boolean }) {
  const filters = useAction('toggle-filters');
  const actions = useActions();
  return (
    <header className={classes.header}>
      {ready && <ActionButton action={filters} />}
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
      {ready && <RunningImport />}
      {ready && (
        <div className={classes.tools} role="toolbar" aria-label="History">
          {actions
            .filter((a) => a.place === 'history')
            .map((a) => (
              <ActionButton key={a.name} action={a} />
            ))}
          <HistoryMenu />
        </div>
      )}
      <div className={classes.tools} role="toolbar" aria-label="Page">
        {ready && <CurationMenu />}
        {ready && <SavedViewsMenu />}
        {actions
          .filter((a) => a.place === 'header')
          .filter((a) => ready || a.name === 'theme' || a.name === 'help')
          .map((a) => (
            <ActionButton key={a.name} action={a} />
          ))}
      </div>
    </header>
  );
}
