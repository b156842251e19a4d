/** Brand, search box, and the actions that belong above. */
import { lazy, Suspense } from 'react';
import { signedIn } from '../access/session.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { useAction, useActions } from '../actions/context.ts';
import { CurationMenu } from '../decisions/CurationMenu.tsx';
import { HistoryMenu } from '../explore/HistoryMenu.tsx';
import { RunningImport } from '../imports/Running.tsx';
import { SavedViewsMenu } from '../saved/Menu.tsx';
import { SearchBox } from '../search/View.tsx';
import { Brand } from './Brand.tsx';
import classes from './shell.module.css';

const AccountMenu = lazy(() => import('../access/AccountMenu.tsx'));

export function Header({ ready }: { ready: boolean }) {
  const filters = useAction('toggle-filters');
  const actions = useActions();
  return (
    <header className={classes.header}>
      {ready && <ActionButton action={filters} />}
      <Brand />
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
        {signedIn && (
          <Suspense fallback={null}>
            <AccountMenu />
          </Suspense>
        )}
      </div>
    </header>
  );
}
