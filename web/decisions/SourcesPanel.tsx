/** The sources with their reliability on the Admiralty scale, which is set here. */
import { Button, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SourceRecord } from '../../src/model/decisionContracts.ts';
import { RELIABILITIES, RELIABILITY_LABELS, reliabilitySchema } from '../../src/model/decisions.ts';
import { needs } from '../access/session.ts';
import { queryClient } from '../api/queries.ts';
import { countOf } from '../inspector/count.ts';
import { period } from '../inspector/credit.ts';
import { FilteredList, listedOf } from '../inspector/FilteredList.tsx';
import { PanelError, PanelSkeleton } from '../inspector/Loading.tsx';
import classes from './decisions.module.css';
import { decisionQueries } from './queries.ts';
import { decideHere, takeBack } from './takeBack.ts';
import { timeOf } from './words.ts';

const SCALE = RELIABILITIES.map((value) => ({
  value,
  label: `${value} · ${RELIABILITY_LABELS[value]}`,
}));

export default function SourcesPanel() {
  const [words, setWords] = useState('');
  const [q] = useDebouncedValue(words.trim(), 150);
  const { data, error, refetch } = useQuery(decisionQueries.sources(q));
  if (error && !data) return <PanelError error={error} retry={() => void refetch()} />;
  if (!data) return <PanelSkeleton />;
  return (
    <FilteredList
      title="Sources"
      about={
        <>
          {countOf(data.total, 'source')}
          {listedOf(data.total, data.sources.length)}. How far a source is to be trusted bears on
          the confidence of all that it states.
        </>
      }
      by="name"
      words={words}
      onWords={setWords}
      className={classes.sources}
      none={data.sources.length === 0 ? `No source has “${q}” in its name.` : undefined}
    >
      {data.sources.map((s) => (
        <Source key={s.id} source={s} />
      ))}
    </FilteredList>
  );
}

/** What a source weighs changes every relation that rests on it, whose confidence is shown in many places. */
const refreshAll = () =>
  Promise.all(
    ['sources', 'relationship', 'entity'].map((key) =>
      queryClient.invalidateQueries({ queryKey: ['data', key] }),
    ),
  );

function Source({ source: s }: { source: SourceRecord }) {
  const [chosen, setChosen] = useState<string | undefined>();
  const set = async (value: string | null) => {
    const { data: reliability } = reliabilitySchema.safeParse(value);
    if (!reliability || reliability === s.reliability) return;
    setChosen(reliability);
    const decided = await decideHere({
      kind: 'reliability',
      source: s.id,
      reliability,
      ...(s.decision && { seen: s.decision.id }),
    });
    if (decided) await refreshAll();
    setChosen(undefined);
  };
  const undo = async (id: string) => {
    if (await takeBack(id)) await refreshAll();
  };
  return (
    <li className={classes.source} data-source={s.id}>
      <div className={classes.sourceWords}>
        <span className={classes.sourceName}>{s.label}</span>
        <span className={classes.quiet}>
          {[
            countOf(s.documents, 'document'),
            countOf(s.claims, 'claim'),
            s.confirmed > 0 && `${s.confirmed} accepted`,
            s.rejected > 0 && `${s.rejected} rejected`,
            period(s.firstPublished, s.lastPublished),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {s.decision && (
          <span className={classes.quiet}>
            Set by {s.decision.by}, {timeOf(s.decision.at)}
            <Button
              variant="subtle"
              size="compact-xs"
              aria-label={`Undo the reliability of ${s.label}`}
              {...needs('analyst')}
              onClick={() => s.decision && void undo(s.decision.id)}
            >
              Undo
            </Button>
          </span>
        )}
      </div>
      <Select
        size="xs"
        w={190}
        flex="none"
        aria-label={`Reliability of ${s.label}`}
        {...needs('analyst')}
        allowDeselect={false}
        data={SCALE}
        value={chosen ?? s.reliability}
        onChange={(value) => void set(value)}
      />
    </li>
  );
}
