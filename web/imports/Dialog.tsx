/** Files in: chosen or dropped, then each with what became of it. The import goes on when the dialog is closed. */
import { Button, Group, Modal, Progress, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { countOf } from '../inspector/count.ts';
import { shellActions, useShell } from '../shell/store.ts';
import classes from './imports.module.css';
import { type FileEvent, type ImportView, shareOf } from './state.ts';
import { importActions, useImport } from './store.ts';
import { paceOf, summaryOf } from './summary.ts';

const WORDS: Readonly<Record<FileEvent['status'], string>> = {
  imported: 'imported',
  unchanged: 'already there',
  replaced: 'replaced its older version',
  skipped: 'skipped',
  failed: 'failed',
};

export function ImportDialog() {
  const opened = useShell((s) => s.importing);
  const view = useImport();
  const running = view.phase === 'sending' || view.phase === 'running';
  return (
    <Modal
      opened={opened}
      onClose={() => shellActions.setImporting(false)}
      title="Import documents"
      size="lg"
    >
      {view.phase === 'idle' || view.phase === 'failed' ? (
        <Choose error={view.error} />
      ) : (
        <Follow view={view} />
      )}
      <Group justify="flex-end" gap={8} mt={16}>
        {running && (
          <Button variant="default" onClick={() => importActions.cancel()} disabled={!view.id}>
            Stop
          </Button>
        )}
        {view.phase === 'finished' && (
          <>
            <Button variant="default" onClick={importActions.reset}>
              Import more
            </Button>
            <Button
              onClick={() => {
                shellActions.setImporting(false);
                importActions.reset();
              }}
            >
              Show the graph
            </Button>
          </>
        )}
      </Group>
    </Modal>
  );
}

function Choose({ error }: { error: string | undefined }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const send = (list: FileList | null) => {
    const files = [...(list ?? [])];
    if (files.length > 0) void importActions.upload(files);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button within is the first. */}
      <div
        className={classes.drop}
        data-over={over || undefined}
        onDragOver={(e) => {
          e.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(e) => {
          e.preventDefault();
          setOver(false);
          send(e.dataTransfer.files);
        }}
      >
        <IconUpload size={22} stroke={1.4} aria-hidden="true" />
        <Text fz="sm">Drop files here, or</Text>
        <Button variant="default" onClick={() => input.current?.click()}>
          Choose files
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          className="visually-hidden"
          tabIndex={-1}
          aria-label="Files to import"
          onChange={(e) => send(e.currentTarget.files)}
        />
        <Text fz="xs" c="dimmed">
          PDF, Word, OpenDocument, EPUB, RTF, HTML, Markdown, text, mail, tables of articles (CSV,
          JSON Lines), and ZIP archives of them
        </Text>
      </div>
      {error && (
        <Text fz="sm" mt={12} role="alert" className={classes.failed}>
          Not imported. {error}
        </Text>
      )}
    </>
  );
}

function Follow({ view }: { view: ImportView }) {
  const { finished, files, notes } = view;
  return (
    <>
      <Text fz="sm" role="status">
        {summaryOf(view)}
        {paceOf(view)}
      </Text>
      <Progress
        value={finished ? 100 : 100 * shareOf(view)}
        size="sm"
        mt={8}
        aria-label="Imported"
      />
      {view.error && (
        <Text fz="sm" mt={8} role="alert">
          {view.error}
        </Text>
      )}
      {notes.map((note) => (
        <Text key={note} fz="xs" c="dimmed" mt={8}>
          {note}
        </Text>
      ))}
      <ul className={classes.files} aria-label="Files">
        {files.map((f) => (
          <li key={`${f.name} ${f.status}`}>
            <span className={classes.file}>{f.name}</span>
            <span className={f.status === 'failed' ? classes.failed : classes.note}>
              {WORDS[f.status]}
              {f.claims !== undefined && ` · ${countOf(f.claims, 'claim')}`}
            </span>
            {f.message && <span className={classes.message}>{f.message}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
