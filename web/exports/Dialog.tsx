/** What to take along, as which file. What was chosen stays when it fails. */
import {
  Button,
  Group,
  Modal,
  Radio,
  SegmentedControl,
  Skeleton,
  Stack,
  Text,
  useComputedColorScheme,
} from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { queries } from '../api/queries.ts';
import { useShown } from '../filters/shown.ts';
import type { Scheme } from '../graph/display.ts';
import { countOf } from '../inspector/count.ts';
import { useSelection } from '../selection/useSelection.ts';
import { useAppearance } from '../style/useAppearance.ts';
import classes from './exports.module.css';
import { exportAs, type FormatDescriptor, PICTURES } from './formats.ts';
import { type Scope, selectedOf } from './scope.ts';
import { exportActions } from './store.ts';

export default function ExportDialog() {
  return (
    <Modal opened onClose={exportActions.close} title="Export" size="lg">
      <Choices />
    </Modal>
  );
}

const isScheme = (value: string): value is Scheme => value === 'light' || value === 'dark';
const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const isPicture = (name: string) => PICTURES.some((p) => p.name === name);

interface ScopeChoice {
  readonly scope: Scope;
  readonly label: string;
  readonly note: string;
  /** Why it cannot be taken. */
  readonly unavailable?: string | undefined;
}

function useScopes(): readonly ScopeChoice[] {
  const { visible } = useShown();
  const selection = useSelection();
  const { data: summary } = useQuery(queries.summary());
  const selected = selectedOf(visible, selection);
  const sizeOf = (nodes: number, edges: number) =>
    `${countOf(nodes, 'entity', 'entities')}, ${countOf(edges, 'relation')}`;
  return [
    {
      scope: 'drawn',
      label: 'What is drawn',
      note: sizeOf(visible.nodes.length, visible.edges.length),
      unavailable: visible.nodes.length === 0 ? 'Nothing is drawn' : undefined,
    },
    {
      scope: 'selected',
      label: 'What is selected',
      note: sizeOf(selected.nodes.length, selected.edges.length),
      unavailable: selected.nodes.length === 0 ? 'Nothing is selected' : undefined,
    },
    {
      scope: 'everything',
      label: 'The whole graph',
      note: summary ? sizeOf(summary.entities, summary.relationships) : '',
    },
  ];
}

function Choices() {
  const scopes = useScopes();
  const formats = useQuery(queries.exportFormats());
  const { appearance, groups } = useAppearance(useShown((s) => s.visible));
  const shownScheme = useComputedColorScheme('light');
  const [scope, setScope] = useState<Scope>('drawn');
  const [name, setName] = useState('png');
  const [scheme, setScheme] = useState<Scheme>(shownScheme);
  const [error, setError] = useState('');
  const [working, setWorking] = useState(false);
  const abort = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => abort.current?.abort(), []);

  const all: readonly FormatDescriptor[] = [...PICTURES, ...(formats.data?.formats ?? [])];
  const format = all.find((f) => f.name === name);
  const picture = isPicture(name);
  const chosen = scopes.find((s) => s.scope === (picture ? 'drawn' : scope));
  const reason = chosen?.unavailable;

  const start = async () => {
    if (!format || reason) return;
    const controller = new AbortController();
    abort.current = controller;
    setWorking(true);
    setError('');
    try {
      const look = { scheme, appearance, groups };
      await exportAs({ format, scope, look, signal: controller.signal });
      exportActions.close();
    } catch (e) {
      if (!controller.signal.aborted) setError(e instanceof Error ? e.message : String(e));
      setWorking(false);
    }
  };

  return (
    <>
      <Radio.Group label="Format" value={name} onChange={setName}>
        <div className={classes.formats}>
          {all.map((f) => (
            <Radio
              key={f.name}
              value={f.name}
              label={f.label}
              description={capitalized(f.description)}
              className={classes.format}
            />
          ))}
          {formats.isPending && <Skeleton h={34} />}
        </div>
        {formats.error && (
          <Text fz="sm" role="alert">
            {formats.error.message}
          </Text>
        )}
      </Radio.Group>
      {picture ? (
        <Stack gap={4} mt={16} align="flex-start">
          <Text fz="sm" fw={500} id="export-scheme">
            Colours
          </Text>
          <SegmentedControl
            aria-labelledby="export-scheme"
            size="xs"
            value={scheme}
            onChange={(value) => isScheme(value) && setScheme(value)}
            data={[
              { value: 'light', label: 'On white' },
              { value: 'dark', label: 'On black' },
            ]}
          />
          <Text fz="xs" className={classes.note}>
            All that is drawn, whatever part of it is in view, with a key to its marks.
          </Text>
        </Stack>
      ) : (
        <Radio.Group
          label="What to export"
          mt={16}
          value={scope}
          onChange={(value) => {
            const next = scopes.find((s) => s.scope === value);
            if (next) setScope(next.scope);
          }}
        >
          <Stack gap={6} mt={6}>
            {scopes.map((s) => (
              <Radio
                key={s.scope}
                value={s.scope}
                label={s.label}
                description={s.unavailable ?? s.note}
                disabled={s.unavailable !== undefined}
              />
            ))}
          </Stack>
          <Text fz="xs" mt={8} className={classes.note}>
            Each relation with the sentences that state it, their documents, dates, certainty and
            review.
          </Text>
        </Radio.Group>
      )}
      {error && (
        <Text fz="sm" mt={12} role="alert">
          Not exported. {error}
        </Text>
      )}
      <Group justify="flex-end" gap={8} mt={16}>
        {reason && (
          <Text fz="sm" className={classes.note} id="export-reason">
            {reason}.
          </Text>
        )}
        <Button variant="default" onClick={exportActions.close}>
          Cancel
        </Button>
        <Button
          loading={working}
          aria-disabled={reason ? true : undefined}
          aria-describedby={reason ? 'export-reason' : undefined}
          onClick={() => void start()}
        >
          Download
        </Button>
      </Group>
    </>
  );
}
