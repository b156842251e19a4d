/** The frame of a page that was sent: the explorer's parts, without what needs a server. */

import type { SentPage } from '../../src/model/sentPage.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ActionsContext, useAction, useActions } from '../actions/context.ts';
import { Help } from '../actions/Help.tsx';
import { Shortcuts } from '../actions/Shortcuts.tsx';
import { HistoryMenu } from '../explore/HistoryMenu.tsx';
import { Exports } from '../exports/Lazy.tsx';
import { countOf } from '../inspector/count.ts';
import { useInspected } from '../inspector/store.ts';
import { Inspector } from '../inspector/View.tsx';
import { SearchBox } from '../search/View.tsx';
import { Brand } from '../shell/Brand.tsx';
import { Explorer } from '../shell/Explorer.tsx';
import shell from '../shell/shell.module.css';
import { About } from './About.tsx';
import { SENT_ACTIONS } from './actions.ts';
import classes from './sent.module.css';

const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });

/** By itself, so that inspecting writes nothing else of the page anew. */
function InspectorBeside() {
  const item = useInspected();
  return item && <Inspector item={item} />;
}

function Header({ page }: { page: SentPage }) {
  const filters = useAction('toggle-filters');
  const actions = useActions();
  const placed = (place: string) =>
    actions.filter((a) => a.place === place).map((a) => <ActionButton key={a.name} action={a} />);
  return (
    <header className={shell.header}>
      <ActionButton action={filters} />
      <Brand />
      <div className={shell.search}>
        <SearchBox />
      </div>
      <span className={classes.made}>
        {day.format(new Date(page.made))} · {countOf(page.documents.length, 'document')}
      </span>
      <div className={shell.tools} role="toolbar" aria-label="History">
        {placed('history')}
        <HistoryMenu />
      </div>
      <div className={shell.tools} role="toolbar" aria-label="Page">
        {placed('header')}
      </div>
    </header>
  );
}

export function SentApp({ page }: { page: SentPage }) {
  return (
    <ActionsContext value={SENT_ACTIONS}>
      <div className={shell.page}>
        <Header page={page} />
        <div className={shell.body}>
          <Explorer />
          <InspectorBeside />
        </div>
        <Shortcuts />
        <Help />
        <Exports />
        <About page={page} />
      </div>
    </ActionsContext>
  );
}
