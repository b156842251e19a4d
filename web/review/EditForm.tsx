/** Corrects the claim in hand: relation, ends, certainty, dates. What the document was read to say stays beside it. */
import { ActionIcon, Button, Group, Select, Text, TextInput, Tooltip } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useMemo, useState } from 'react';
import { CERTAINTIES, CERTAINTY_LABELS, certaintySchema } from '../../src/model/certainty.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import { relationTypeSchema } from '../../src/model/relationTypes.ts';
import { queries } from '../api/queries.ts';
import { type Corrected, differences, formOf, isDate, misfit, typesBetween } from './correction.ts';
import { mentionOptions } from './mentionOptions.ts';
import classes from './review.module.css';
import { reviewActions } from './store.ts';

export function EditForm({ claim }: { claim: Evidence }) {
  const document = useQuery(queries.document(claim.document.id));
  const before = useMemo(() => formOf(claim), [claim]);
  const [form, setForm] = useState<Corrected>(before);
  const [note, setNote] = useState('');
  const [error, setError] = useState('');
  const set = (change: Partial<Corrected>) => {
    setError('');
    setForm({ ...form, ...change });
  };
  const mentions = document.data?.mentions ?? [];
  const options = useMemo(
    () => mentionOptions(document.data?.mentions ?? [], claim),
    [document.data, claim],
  );
  const kindOf = (mention: string) => mentions.find((m) => m.id === mention)?.kind;
  const [subject, object] = [kindOf(form.subject), kindOf(form.object)];
  const wrong = misfit(form.type, subject, object);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const changed = differences(before, form);
    if (!changed) setError('Nothing differs from what was read. Accept it, or change something.');
    else if (form.subject === form.object) setError('Both ends are the same.');
    else if (wrong) setError(wrong);
    else if (!isDate(form.firstDate) || !isDate(form.lastDate))
      setError('Write dates as 2024, 2024-05 or 2024-05-17.');
    else reviewActions.correct({ ...changed, ...(note.trim() && { note: note.trim() }) });
  };

  return (
    <form
      className={classes.form}
      aria-label="Correct the claim"
      onSubmit={submit}
      onKeyDown={(e) => {
        if (e.key !== 'Escape' || e.defaultPrevented) return;
        e.stopPropagation();
        reviewActions.setForm(undefined);
      }}
    >
      <div className={classes.ends}>
        <Select
          label="From"
          size="xs"
          searchable
          openOnFocus={false}
          allowDeselect={false}
          data={options}
          value={form.subject}
          onChange={(value) => value && set({ subject: value })}
        />
        <Tooltip label="Exchange the ends">
          <ActionIcon
            aria-label="Exchange the ends"
            onClick={() => set({ subject: form.object, object: form.subject })}
          >
            <IconArrowsExchange size={16} stroke={1.6} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
        <Select
          label="To"
          size="xs"
          searchable
          openOnFocus={false}
          allowDeselect={false}
          data={options}
          value={form.object}
          onChange={(value) => value && set({ object: value })}
        />
      </div>
      <div className={classes.pairOfFields}>
        <Select
          label="Relation"
          size="xs"
          searchable
          openOnFocus={false}
          allowDeselect={false}
          data={relationOptions(form, subject, object)}
          value={form.type}
          onChange={(value) => {
            const { data } = relationTypeSchema.safeParse(value);
            if (data) set({ type: data });
          }}
          autoFocus
        />
        <Select
          label="Certainty"
          size="xs"
          allowDeselect={false}
          data={CERTAINTIES.map((c) => ({ value: c, label: CERTAINTY_LABELS[c] }))}
          value={form.certainty}
          onChange={(value) => {
            const { data } = certaintySchema.safeParse(value);
            if (data) set({ certainty: data });
          }}
        />
      </div>
      <div className={classes.pairOfFields}>
        <TextInput
          label="First date"
          size="xs"
          placeholder="2024-05-17, 2024-05 or 2024"
          value={form.firstDate}
          onChange={(e) => set({ firstDate: e.currentTarget.value })}
        />
        <TextInput
          label="Last date"
          size="xs"
          value={form.lastDate}
          onChange={(e) => set({ lastDate: e.currentTarget.value })}
        />
      </div>
      <TextInput
        label="Note"
        size="xs"
        value={note}
        onChange={(e) => setNote(e.currentTarget.value)}
      />
      {(error || wrong) && (
        <Text fz="sm" className={classes.wrong} role="alert">
          {error || wrong}
        </Text>
      )}
      <Group gap={8} mt={4} justify="flex-end">
        <Button variant="default" onClick={() => reviewActions.setForm(undefined)}>
          Cancel
        </Button>
        <Button type="submit">Correct</Button>
      </Group>
    </form>
  );
}

/** Those that fit both ends, and the one that is set. */
function relationOptions(form: Corrected, ...kinds: Parameters<typeof typesBetween>) {
  const fitting = typesBetween(...kinds);
  const all = fitting.some((t) => t.type === form.type)
    ? fitting
    : [...typesBetween(undefined, undefined).filter((t) => t.type === form.type), ...fitting];
  return all.map((t) => ({ value: t.type, label: t.label }));
}
