/** Asks by what name decisions are recorded. */
import { Button, Group, Modal, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { LONGEST_BY } from '../../src/model/decisions.ts';
import { UNNAMED, useWho } from './who.ts';

export default function WhoDialog() {
  const { name, answer } = useWho();
  const [words, setWords] = useState(name ?? UNNAMED);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    answer?.(words.trim() || UNNAMED);
  };
  return (
    <Modal opened={answer !== undefined} onClose={() => answer?.(undefined)} title="Who decides">
      <form onSubmit={submit}>
        <Text fz="sm" mb={12}>
          Every decision is kept with a name and a time, so that others can see whose it is. The
          name stays in this browser; the menu above changes it.
        </Text>
        <TextInput
          label="Your name"
          value={words}
          maxLength={LONGEST_BY}
          data-autofocus
          onFocus={(e) => e.currentTarget.select()}
          onChange={(e) => setWords(e.currentTarget.value)}
        />
        <Group justify="flex-end" gap={8} mt={16}>
          <Button variant="default" onClick={() => answer?.(undefined)}>
            Cancel
          </Button>
          <Button type="submit">Decide by this name</Button>
        </Group>
      </form>
    </Modal>
  );
}
