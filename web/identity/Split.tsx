/** The mentions of an entity, to choose those that leave it and are a thing of their own. */
import { Button, Checkbox, Group, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { EntityMentions, MentionSentence } from '../../src/model/identityContracts.ts';
import { fold } from '../../src/model/names.ts';
import { needs } from '../access/session.ts';
import { queries } from '../api/queries.ts';
import { countOf } from '../inspector/count.ts';
import panel from '../inspector/inspector.module.css';
import { PanelError, PanelSkeleton } from '../inspector/Loading.tsx';
import { KindMark } from '../marks/KindMark.tsx';
import classes from './identity.module.css';
import { Judgements } from './Judgements.tsx';
import { judging, useJudging } from './judging.ts';
import { LastJudgement } from './LastJudgement.tsx';
import { Sentence } from './Sentence.tsx';

const SEARCH_FROM = 8;

export default function SplitPanel({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(queries.entityMentions(id));
  if (error) return <PanelError error={error} retry={() => void refetch()} />;
  if (!data) return <PanelSkeleton />;
  return <Choice detail={data} />;
}

function Choice({ detail: { entity, mentions, total } }: { detail: EntityMentions }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [words, setWords] = useState('');
  const [note, setNote] = useState('');
  const busy = useJudging((s) => s.busy);
  const wanted = fold(words);
  const listed = mentions.filter((m) =>
    fold([...m.names, m.document.title ?? m.document.name].join(' ')).includes(wanted),
  );
  const toggle = (m: MentionSentence) =>
    setChosen(
      (now) => new Set(now.has(m.id) ? [...now].filter((id) => id !== m.id) : [...now, m.id]),
    );
  const leave = async () => {
    const judged = await judging.split(entity.id, {
      mentions: [...chosen],
      ...(note.trim() && { note: note.trim() }),
    });
    if (judged) setChosen(new Set());
  };
  return (
    <div className={panel.content}>
      <div className={panel.title}>
        <KindMark kind={entity.kind} size={18} />
        <h2>Split {entity.name}</h2>
      </div>
      <Text fz="sm" c="dimmed">
        Choose the mentions that are something else. They leave together and become a thing of their
        own; it can be taken back at any time.
      </Text>
      <LastJudgement />
      {mentions.length >= SEARCH_FROM && (
        <TextInput
          size="xs"
          aria-label="Filter by name or document"
          placeholder="Name or document"
          value={words}
          onChange={(e) => setWords(e.currentTarget.value)}
        />
      )}
      <ul className={classes.mentions} aria-label="Mentions">
        {listed.map((m) => (
          <li key={m.id}>
            <Checkbox
              size="xs"
              label={m.names.join(', ')}
              description={`${countOf(m.places, 'place')} · ${countOf(m.claims, 'claim')}`}
              checked={chosen.has(m.id)}
              onChange={() => toggle(m)}
            />
            <Sentence mention={m} entity={entity.id} />
          </li>
        ))}
      </ul>
      {listed.length === 0 && <Text fz="sm">No mention is called so.</Text>}
      {total > mentions.length && (
        <Text fz="xs" c="dimmed">
          The first {mentions.length} of {total} are listed.
        </Text>
      )}
      <div className={classes.leaving}>
        <TextInput
          size="xs"
          aria-label="Why"
          placeholder="Why, if you like"
          value={note}
          maxLength={2000}
          onChange={(e) => setNote(e.currentTarget.value)}
        />
        <Group gap={8} mt={8}>
          <Button
            loading={busy}
            disabled={chosen.size === 0 || chosen.size === total}
            {...needs('analyst')}
            onClick={() => void leave()}
          >
            {chosen.size === 0
              ? 'Choose what leaves'
              : `Let ${countOf(chosen.size, 'mention')} leave`}
          </Button>
          {chosen.size === total && (
            <Text fz="xs" c="dimmed">
              Something must stay.
            </Text>
          )}
        </Group>
      </div>
      <Judgements entity={entity.id} />
    </div>
  );
}
