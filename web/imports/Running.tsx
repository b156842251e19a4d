/** An import under way, in the header while its dialog is closed; and files dropped anywhere on the page. */
import { useEffect, useState } from 'react';
import { lacking } from '../access/session.ts';
import { shellActions, useShell } from '../shell/store.ts';
import classes from './imports.module.css';
import { shareOf } from './state.ts';
import { importActions, useImport } from './store.ts';
import { summaryOf } from './summary.ts';

export function RunningImport() {
  const view = useImport();
  const opened = useShell((s) => s.importing);
  useEffect(() => void importActions.resume(), []);
  if (opened || (view.phase !== 'running' && view.phase !== 'sending')) return null;
  return (
    <button
      type="button"
      className={classes.running}
      onClick={() => shellActions.setImporting(true)}
      style={{ backgroundSize: `${Math.round(100 * shareOf(view))}% 2px` }}
    >
      <span className={classes.runningWord}>Importing </span>
      {summaryOf(view)}
    </button>
  );
}

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

export function DropAnywhere() {
  const [over, setOver] = useState(false);
  const opened = useShell((s) => s.importing);
  const running = useImport((s) => s.phase === 'running' || s.phase === 'sending');
  useEffect(() => {
    // The dialog takes files itself.
    if (opened || lacking('analyst')) return;
    const onOver = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      shellActions.setImporting(true);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0 && !running) void importActions.upload(files);
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [opened, running]);
  return over && !opened ? (
    <div className={classes.over}>
      {running ? 'Wait until the import under way is done' : 'Drop the files to import them'}
    </div>
  ) : null;
}
