/** Name and note of a saved view. What was typed stays when saving fails. */
import { Button, Group, Modal, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { savedActions, useSaved } from './store.ts';

export default function SaveViewDialog() {
  const naming = useSaved((s) => s.naming);
  return (
    <Modal
      opened={naming !== undefined}
      onClose={() => savedActions.setNaming(undefined)}
      title={naming === 'new' ? 'Save this view' : 'Name and note'}
    >
      {naming && <Form key={naming === 'new' ? '' : naming.id} naming={naming} />}
    </Modal>
  );
}

type Naming = NonNullable<ReturnType<typeof useSaved.getState>['naming']>;

function Form({ naming }: { naming: Naming }) {
  const before = naming === 'new' ? { name: '', note: '' } : naming;
  const [name, setName] = useState(before.name);
  const [note, setNote] = useState(before.note);
  const [error, setError] = useState('');
  const [saving, setSaving] = useState(false);
  const nameless = name.trim() === '';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (nameless) {
      setError('Give the view a name.');
      return;
    }
    setSaving(true);
    try {
      if (naming === 'new') await savedActions.save(name, note);
      else await savedActions.rename(naming.id, name, note);
    } catch (e) {
      setError(e instanceof Error ? e.message : String(e));
      setSaving(false);
    }
  };

  return (
    <form onSubmit={(e) => void submit(e)} noValidate>
      <TextInput
        label="Name"
        value={name}
        maxLength={200}
        data-autofocus
        required
        error={nameless && error ? error : undefined}
        onChange={(e) => setName(e.currentTarget.value)}
      />
      <Textarea
        label="Note"
        description="Why it matters, or what is still to be checked"
        mt={12}
        value={note}
        maxLength={10_000}
        autosize
        minRows={2}
        maxRows={8}
        onChange={(e) => setNote(e.currentTarget.value)}
      />
      {error && !nameless && (
        <Text fz="sm" mt={12} role="alert">
          Not saved. {error}
        </Text>
      )}
      <Group justify="flex-end" gap={8} mt={16}>
        <Button variant="default" onClick={() => savedActions.setNaming(undefined)}>
          Cancel
        </Button>
        <Button type="submit" loading={saving}>
          Save
        </Button>
      </Group>
    </form>
  );
}
