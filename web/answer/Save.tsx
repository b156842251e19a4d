/** Keeps a question under a name, for everyone who uses the database; renames it, or takes it back. */
import { Button, Group, Popover, Text, TextInput } from '@mantine/core';
import { IconBookmark, IconBookmarkFilled } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SavedQuestion } from '../../src/model/savedQuestionContracts.ts';
import { needs } from '../access/session.ts';
import { queries } from '../api/queries.ts';
import { savedQuestionActions } from './saved.ts';
import { sameTurns, type Turns } from './turns.ts';

export function SaveQuestion({ turns }: { turns: Turns }) {
  const [opened, setOpened] = useState(false);
  const { data } = useQuery(queries.savedQuestions());
  const saved = data?.questions.find((q) => sameTurns(q.turns, turns));
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={
            saved ? <IconBookmarkFilled size={14} /> : <IconBookmark size={14} stroke={1.6} />
          }
          {...needs('analyst')}
          onClick={() => setOpened((o) => !o)}
        >
          {saved ? 'Saved' : 'Save'}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={12} aria-label="Save the question">
        <Naming key={saved?.id ?? ''} turns={turns} saved={saved} close={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Naming({
  turns,
  saved,
  close,
}: {
  turns: Turns;
  saved: SavedQuestion | undefined;
  close: () => void;
}) {
  const [name, setName] = useState(saved?.name ?? turns.at(-1)?.question ?? '');
  const [error, setError] = useState('');
  const then = (work: Promise<unknown>) =>
    work.then(close, (reason: unknown) =>
      setError(reason instanceof Error ? reason.message : String(reason)),
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim())
          void then(savedQuestionActions.save({ name, turns: [...turns] }, saved?.id));
      }}
    >
      <TextInput
        size="sm"
        w={280}
        maw="80vw"
        label="Name"
        description="The search bar finds it by this name, and asks it anew."
        maxLength={200}
        data-autofocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {error && (
        <Text fz="sm" mt={8} role="alert">
          {error}
        </Text>
      )}
      <Group mt={12} gap={8}>
        <Button type="submit">{saved ? 'Rename' : 'Save'}</Button>
        {saved && (
          <Button variant="default" onClick={() => void then(savedQuestionActions.remove(saved))}>
            Delete
          </Button>
        )}
      </Group>
    </form>
  );
}
