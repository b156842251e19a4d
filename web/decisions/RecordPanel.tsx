/** The record: who decided what and when, with before and after, the latest first; any entry can be undone. */
import { Button, Group, Select, Text, TextInput } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DecisionRecord } from '../../src/model/decisionContracts.ts';
import { DECISION_KIND_NAMES, decisionKindSchema } from '../../src/model/decisions.ts';
import { needs } from '../access/session.ts';
import { downloadBlob, fileName } from '../exports/download.ts';
import { countOf } from '../inspector/count.ts';
import panel from '../inspector/inspector.module.css';
import { PanelError, PanelSkeleton } from '../inspector/Loading.tsx';
import { inspectorActions } from '../inspector/store.ts';
import classes from './decisions.module.css';
import { DECISION_WORDS } from './kinds.ts';
import { decisionQueries, type RecordFilter, wholeRecord } from './queries.ts';
import { recordCsv, recordJson } from './recordFile.ts';
import { takeBack } from './takeBack.ts';
import { timeOf } from './words.ts';

const STATES = [
  { value: 'active', label: 'Those that count' },
  { value: 'undone', label: 'Those undone' },
  { value: 'fallen', label: 'Those whose subject is gone' },
] as const;

const FILES = [
  { format: 'JSON', extension: 'json', type: 'application/json', write: recordJson },
  { format: 'CSV', extension: 'csv', type: 'text/csv;charset=utf-8', write: recordCsv },
] as const;

/** Without what is empty, so that it is not asked. */
function withFilter(filter: RecordFilter, change: Loose): RecordFilter {
  const { kind, by, since, until, state } = { ...filter, ...change };
  return {
    ...(kind && { kind }),
    ...(by && { by }),
    ...(since && { since }),
    ...(until && { until }),
    ...(state && { state }),
  };
}
type Loose = { readonly [K in keyof RecordFilter]: RecordFilter[K] | undefined };

export default function RecordPanel() {
  const [filter, setFilter] = useState<RecordFilter>({});
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    decisionQueries.record(filter),
  );
  const set = (change: Loose) => setFilter(withFilter(filter, change));
  if (error && !data) return <PanelError error={error} retry={() => void refetch()} />;
  if (!data) return <PanelSkeleton />;
  const [first] = data.pages;
  const decisions = data.pages.flatMap((p) => p.decisions);
  return (
    <div className={panel.content}>
      <div className={panel.title}>
        <h2>Record of decisions</h2>
      </div>
      <Text fz="sm" c="dimmed" role="status">
        {countOf(first?.total ?? 0, 'entry', 'entries')}, the latest first. Nothing is ever deleted;
        what is undone can be brought back.
      </Text>
      <fieldset className={classes.filters} aria-label="Which entries">
        <Select
          label="Kind"
          size="xs"
          clearable
          placeholder="All"
          data={DECISION_KIND_NAMES.map((k) => ({ value: k, label: DECISION_WORDS[k] }))}
          value={filter.kind ?? null}
          onChange={(value) => set({ kind: decisionKindSchema.safeParse(value).data })}
        />
        <Select
          label="By"
          size="xs"
          clearable
          placeholder="Everyone"
          data={first?.deciders ?? []}
          value={filter.by ?? null}
          onChange={(by) => set({ by: by ?? undefined })}
        />
        <Select
          label="State"
          size="xs"
          clearable
          placeholder="All"
          data={[...STATES]}
          value={filter.state ?? null}
          onChange={(value) => set({ state: STATES.find((s) => s.value === value)?.value })}
        />
        <TextInput
          label="From day"
          size="xs"
          type="date"
          value={filter.since ?? ''}
          onChange={(e) => set({ since: e.currentTarget.value || undefined })}
        />
        <TextInput
          label="Before day"
          size="xs"
          type="date"
          value={filter.until ?? ''}
          onChange={(e) => set({ until: e.currentTarget.value || undefined })}
        />
      </fieldset>
      <Group gap={6} mt={8}>
        {FILES.map((file) => (
          <SaveAs key={file.format} file={file} filter={filter} />
        ))}
      </Group>
      <ol className={classes.record} aria-label="Decisions">
        {decisions.map((d) => (
          <Entry key={d.id} decision={d} />
        ))}
      </ol>
      {decisions.length === 0 && (
        <Text fz="sm" c="dimmed" mt={16}>
          Nothing was decided{Object.keys(filter).length > 0 && ' that fits'}.
        </Text>
      )}
      {hasNextPage && (
        <Button
          variant="default"
          mt={12}
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          Earlier entries
        </Button>
      )}
    </div>
  );
}

function SaveAs({ file, filter }: { file: (typeof FILES)[number]; filter: RecordFilter }) {
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    setError('');
    try {
      const text = file.write(await wholeRecord(filter));
      downloadBlob(new Blob([text], { type: file.type }), `decisions-${fileName(file.extension)}`);
    } catch (e) {
      setError(e instanceof Error ? e.message : String(e));
    }
    setBusy(false);
  };
  return (
    <>
      <Button
        variant="default"
        size="compact-xs"
        loading={busy}
        leftSection={<IconDownload size={13} stroke={1.6} aria-hidden="true" />}
        onClick={() => void save()}
      >
        Save as {file.format}
      </Button>
      {error && (
        <Text fz="xs" role="alert">
          Not saved. {error}
        </Text>
      )}
    </>
  );
}

function Entry({ decision: d }: { decision: DecisionRecord }) {
  const [busy, setBusy] = useState(false);
  const undo = async (id: string) => {
    setBusy(true);
    await takeBack(id);
    setBusy(false);
  };
  const [document] = d.about.documents;
  const [claim] = d.about.claims;
  return (
    <li className={classes.entry} data-active={d.active} data-decision={d.id} data-kind={d.kind}>
      <div className={classes.entryHead}>
        <span>
          <strong>{d.by}</strong> <span className={classes.quiet}>{timeOf(d.at)}</span>
        </span>
        <span className={classes.kind}>{DECISION_WORDS[d.kind]}</span>
      </div>
      <p className={classes.what}>{d.what}</p>
      <p className={classes.change}>
        <span className={classes.from}>{d.before}</span> →{' '}
        <span className={classes.to}>{d.after}</span>
        {d.note && <q className={classes.note}>{d.note}</q>}
      </p>
      <div className={classes.entryFoot}>
        <span className={classes.quiet}>
          {d.undoneBy && `Undone by ${d.undoneBy.by}, ${timeOf(d.undoneBy.at)}`}
          {!d.standing && 'What it is about stands in no present document'}
        </span>
        {document && (
          <Button
            variant="subtle"
            size="compact-xs"
            onClick={() =>
              inspectorActions.open({ kind: 'document', id: document.id, ...(claim && { claim }) })
            }
          >
            Open in document
          </Button>
        )}
        {d.active ? (
          <Button
            variant="default"
            size="compact-xs"
            loading={busy}
            aria-label={`Undo: ${d.what}`}
            {...needs('analyst')}
            onClick={() => void undo(d.id)}
          >
            Undo
          </Button>
        ) : (
          d.undoneBy && <BringBack id={d.undoneBy.id} what={d.what} busy={busy} undo={undo} />
        )}
      </div>
    </li>
  );
}

interface BringBackProps {
  readonly id: string;
  readonly what: string;
  readonly busy: boolean;
  readonly undo: (id: string) => Promise<void>;
}

function BringBack({ id, what, busy, undo }: BringBackProps) {
  return (
    <Button
      variant="default"
      size="compact-xs"
      loading={busy}
      aria-label={`Bring back: ${what}`}
      {...needs('analyst')}
      onClick={() => void undo(id)}
    >
      Bring back
    </Button>
  );
}
