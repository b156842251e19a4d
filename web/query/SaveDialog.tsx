/** Saves what is in the editor under a name, anew or over what was opened. */
import { Button, Group, Modal, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { QueryParameter } from '../../src/model/contracts.ts';
import type { Values } from './parameters.ts';
import { savedActions, withDefaults } from './saved.ts';
import type { Draft } from './store.ts';

export interface SaveDialogProps {
  readonly draft: Draft;
  readonly parameters: readonly QueryParameter[];
  readonly values: Values;
  readonly onClose: () => void;
}

export function SaveDialog({ draft, parameters, values, onClose }: SaveDialogProps) {
  const { saved } = draft;
  const [name, setName] = useState(draft.title ?? '');
  const [note, setNote] = useState(draft.note ?? '');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  const body = {
    name: name.trim(),
    note,
    cypher: draft.cypher,
    parameters: withDefaults(parameters, values),
  };
  const perform = async (saving: () => Promise<unknown>) => {
    setBusy(true);
    setFailure('');
    try {
      await saving();
      onClose();
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  const unnamed = body.name === '';
  return (
    <Modal opened onClose={onClose} title="Save this query" size="md">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (unnamed) return;
          void perform(() => (saved ? savedActions.change(saved, body) : savedActions.save(body)));
        }}
      >
        <TextInput
          label="Name"
          data-autofocus
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Textarea
          mt={8}
          label="Note"
          description="What it answers, for others who use this graph"
          autosize
          minRows={2}
          maxRows={6}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {parameters.length > 0 && (
          <Text fz="xs" c="dimmed" mt={8}>
            Saved with {parameters.map((p) => `$${p.name}`).join(', ')}; the values filled in now
            are the ones it begins with.
          </Text>
        )}
        {failure && (
          <Text fz="sm" mt={8} c="var(--wrong)" role="alert">
            {failure}
          </Text>
        )}
        <Group justify="flex-end" gap={8} mt={16}>
          {saved && (
            <Button
              variant="default"
              disabled={busy || unnamed}
              onClick={() => void perform(() => savedActions.save(body))}
            >
              Save as new
            </Button>
          )}
          <Button type="submit" disabled={unnamed} loading={busy}>
            {saved ? 'Save changes' : 'Save'}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
