/** Several entities to become one: seen side by side before it is done, and taken back as easily. */
import { Alert, Button, CloseButton, Group, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { kindOf } from '../../src/model/kinds.ts';
import { needs } from '../access/session.ts';
import { queries } from '../api/queries.ts';
import { countOf } from '../inspector/count.ts';
import panel from '../inspector/inspector.module.css';
import { PanelError, PanelSkeleton } from '../inspector/Loading.tsx';
import type { Inspected } from '../inspector/state.ts';
import { inspectorActions } from '../inspector/store.ts';
import { KindMark } from '../marks/KindMark.tsx';
import { judging, useJudging } from './judging.ts';
import { LastJudgement } from './LastJudgement.tsx';

export default function MergePanel({ item }: { item: Extract<Inspected, { kind: 'merge' }> }) {
  const { data, error, refetch } = useQuery(queries.among(item.entities));
  const busy = useJudging((s) => s.busy);
  const [note, setNote] = useState('');
  if (error) return <PanelError error={error} retry={() => void refetch()} />;
  if (!data) return <PanelSkeleton />;
  const asked = new Set(item.entities);
  const entities = data.nodes.filter((n) => asked.has(n.id));
  const families = new Set(entities.map((e) => kindOf(e.kind).family));
  const between = data.edges.filter((e) => asked.has(e.source) && asked.has(e.target));
  const ids = entities.map((e) => e.id);

  const judge = async (verdict: 'same' | 'different') => {
    const judged = await judging.judge({
      verdict,
      entities: ids,
      ...(note.trim() && { note: note.trim() }),
    });
    const [one] = judged?.entities ?? [];
    if (verdict === 'same' && one) inspectorActions.open({ kind: 'entity', id: one.id });
  };
  return (
    <div className={panel.content}>
      <div className={panel.title}>
        <h2>Merge into one</h2>
      </div>
      <Text fz="sm" c="dimmed">
        Their mentions count as one thing from then on. The documents stay as they are, and it can
        be taken back at any time.
      </Text>
      <LastJudgement />
      <ul className={panel.rows} aria-label="To be merged">
        {entities.map((e) => (
          <li key={e.id} className={panel.pair}>
            <button
              type="button"
              className={panel.row}
              onClick={() => inspectorActions.open({ kind: 'entity', id: e.id })}
            >
              <KindMark kind={e.kind} size={14} />
              <span className={panel.name}>{e.name}</span>
              <span className={panel.count}>
                {kindOf(e.kind).label} · {countOf(e.documents, 'document')}
              </span>
            </button>
            <CloseButton
              size="sm"
              aria-label={`Leave out ${e.name}`}
              disabled={entities.length < 3}
              onClick={() =>
                inspectorActions.open({ ...item, entities: ids.filter((id) => id !== e.id) })
              }
            />
          </li>
        ))}
      </ul>
      {families.size > 1 && (
        <Alert mt={12} color="red" title="These cannot be one thing">
          They are of different sorts: {[...families].join(', ').toLowerCase()}. Leave out what does
          not belong.
        </Alert>
      )}
      {between.length > 0 && (
        <Alert mt={12} color="yellow" title="Documents relate them to each other">
          {countOf(between.length, 'relation')} between them would disappear, as nothing is related
          to itself. It may be a sign that they are two.
        </Alert>
      )}
      <TextInput
        mt={12}
        size="sm"
        label="Why"
        placeholder="For the record, if you like"
        value={note}
        maxLength={2000}
        onChange={(e) => setNote(e.currentTarget.value)}
      />
      <Group gap={8} mt={12}>
        <Button
          loading={busy}
          disabled={entities.length < 2 || families.size > 1}
          {...needs('analyst')}
          onClick={() => void judge('same')}
        >
          Merge {entities.length}
        </Button>
        <Button
          variant="default"
          disabled={busy || entities.length < 2}
          {...needs('analyst')}
          onClick={() => void judge('different')}
        >
          They are different
        </Button>
      </Group>
    </div>
  );
}
