/** A note about the claim in hand. Ctrl Enter keeps it, Escape leaves it. */
import { Button, Group, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { LONGEST_NOTE } from '../../src/model/decisions.ts';
import classes from './review.module.css';
import { reviewActions } from './store.ts';

export function NoteForm({ note }: { note: string | undefined }) {
  const [words, setWords] = useState(note ?? '');
  const keep = () => {
    if (words.trim()) reviewActions.note(words.trim());
    else reviewActions.setForm(undefined);
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        keep();
      }}
    >
      <Textarea
        label="Note"
        description="Why it is right or wrong, or what is still to be checked"
        value={words}
        maxLength={LONGEST_NOTE}
        autosize
        minRows={2}
        maxRows={8}
        autoFocus
        onChange={(e) => setWords(e.currentTarget.value)}
        onKeyDown={(e) => {
          if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) keep();
          if (e.key !== 'Escape') return;
          e.stopPropagation();
          reviewActions.setForm(undefined);
        }}
      />
      <Group gap={8} mt={8} justify="flex-end">
        <Button variant="default" onClick={() => reviewActions.setForm(undefined)}>
          Cancel
        </Button>
        <Button type="submit">Keep the note</Button>
      </Group>
    </form>
  );
}
