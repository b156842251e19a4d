/** The frame: header, filters, stage, inspector. What stands in the middle depends on how far the server is. */
import { useQuery } from '@tanstack/react-query';
import { ActionsContext } from '../actions/context.ts';
import { Help } from '../actions/Help.tsx';
import { ACTIONS } from '../actions/registry.ts';
import { Shortcuts } from '../actions/Shortcuts.tsx';
import { queries } from '../api/queries.ts';
import { AskWho } from '../decisions/AskWho.tsx';
import { Dossiers } from '../dossier/Lazy.tsx';
import { Exports } from '../exports/Lazy.tsx';
import { ImportDialog } from '../imports/Dialog.tsx';
import { DropAnywhere } from '../imports/Running.tsx';
import { useInspected } from '../inspector/store.ts';
import { Inspector } from '../inspector/View.tsx';
import { ArrivingView } from '../saved/Arriving.tsx';
import { SaveView } from '../saved/Lazy.tsx';
import { useSaved } from '../saved/store.ts';
import { Explorer } from './Explorer.tsx';
import { Header } from './Header.tsx';
import { StartScreen } from './StartScreen.tsx';
import classes from './shell.module.css';

/** By itself, so that inspecting writes nothing else of the page anew. */
function InspectorBeside() {
  const item = useInspected();
  return item && <Inspector item={item} />;
}

export function App() {
  const health = useQuery(queries.health());
  const ready = health.data?.status === 'ready';
  const arriving = useSaved((s) => s.arriving !== undefined);
  return (
    <ActionsContext value={ACTIONS}>
      <div className={classes.page}>
        <Header ready={ready} />
        <div className={classes.body}>
          {!ready && <StartScreen health={health.data} unreachable={health.failureCount > 3} />}
          {ready && (arriving ? <ArrivingView /> : <Explorer />)}
          {ready && !arriving && <InspectorBeside />}
        </div>
        <Shortcuts />
        <Help />
        {ready && <ImportDialog />}
        {ready && <Exports />}
        {ready && <Dossiers />}
        <AskWho />
        {ready && <DropAnywhere />}
        {ready && <SaveView />}
      </div>
    </ActionsContext>
  );
}
