/** A field for the question that follows; it keeps the context: "and in Syria?". */
import { ActionIcon, TextInput } from '@mantine/core';
import { IconArrowUp } from '@tabler/icons-react';
import { useState } from 'react';
import { answerActions } from './actions.ts';
import classes from './answer.module.css';
import { followedBy, type Turns } from './turns.ts';

/** As many as a question carries with it. */
const MOST_TURNS = 20;

export function FollowUp({ turns }: { turns: Turns }) {
  const [typed, setTyped] = useState('');
  return (
    <form
      className={classes.follow}
      onSubmit={(event) => {
        event.preventDefault();
        if (!typed.trim()) return;
        answerActions.open(followedBy(turns, typed).slice(-MOST_TURNS));
        setTyped('');
      }}
    >
      <TextInput
        size="sm"
        flex={1}
        aria-label="Ask further"
        placeholder="Ask further: and in Syria?"
        maxLength={1000}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <ActionIcon type="submit" variant="filled" color="indigo" aria-label="Ask">
        <IconArrowUp size={16} stroke={1.8} aria-hidden="true" />
      </ActionIcon>
    </form>
  );
}
