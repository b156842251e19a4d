/** Words of the text, marked or typed, become a mention of a kind. */
import { Checkbox, Select, TextInput } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import type { Span } from '../../src/model/claims.ts';
import type { DocumentDetail } from '../../src/model/contracts.ts';
import type { Decided } from '../../src/model/decisionContracts.ts';
import { KINDS, kindSchema } from '../../src/model/kinds.ts';
import { decideHere } from '../decisions/takeBack.ts';
import { countOf } from '../inspector/count.ts';
import { FormFoot } from './FormFoot.tsx';
import classes from './marking.module.css';
import { freeOf, placesOf } from './places.ts';

interface MentionFormProps {
  readonly detail: DocumentDetail;
  /** What is marked in the text. */
  readonly span: Span | undefined;
  readonly onMade: (made: Decided) => void;
}

export function MentionForm({ detail, span, onMade }: MentionFormProps) {
  const { text, mentions, document } = detail;
  const [words, setWords] = useState(span ? text.slice(span.start, span.end) : '');
  const [name, setName] = useState('');
  const [kind, setKind] = useState<string | null>(null);
  const [everywhere, setEverywhere] = useState(true);
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const taken = useMemo(() => mentions.flatMap((m) => m.spans), [mentions]);
  const typed = words.trim();
  const marked = span && text.slice(span.start, span.end) === typed ? span : undefined;
  const free = useMemo(() => freeOf(placesOf(typed, text), taken), [typed, text, taken]);
  const others = marked ? free.filter((s) => s.start !== marked.start) : free.slice(1);
  const first = marked ?? free[0];

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { data: mentionKind } = kindSchema.safeParse(kind);
    if (!first)
      setError(
        typed
          ? `“${typed}” does not stand in the text, or is a mention everywhere already.`
          : 'Mark words in the text, or type them.',
      );
    else if (!mentionKind) setError('Choose what kind of thing it is.');
    else {
      setBusy(true);
      const decided = await decideHere({
        kind: 'mention',
        document: document.id,
        mentionKind,
        ...(name.trim() && { name: name.trim() }),
        spans: [first, ...(everywhere ? others : [])],
      });
      setBusy(false);
      if (decided) {
        setWords('');
        setName('');
        onMade(decided);
      }
    }
  };

  return (
    <form onSubmit={(e) => void submit(e)} className={classes.fields}>
      <TextInput
        label="Words in the text"
        size="xs"
        value={words}
        autoFocus={!span}
        onChange={(e) => {
          setError('');
          setWords(e.currentTarget.value);
        }}
      />
      <Select
        label="Kind"
        size="xs"
        searchable
        openOnFocus={false}
        autoFocus={span !== undefined}
        data={KINDS.map((k) => ({ value: k.kind, label: k.label }))}
        value={kind}
        onChange={(value) => {
          setError('');
          setKind(value);
        }}
      />
      <TextInput
        label="Called"
        size="xs"
        placeholder={typed || 'as in the text'}
        value={name}
        onChange={(e) => setName(e.currentTarget.value)}
      />
      {others.length > 0 && (
        <Checkbox
          size="xs"
          className={classes.whole}
          label={`Also at ${countOf(others.length, 'other place')} where these words stand`}
          checked={everywhere}
          onChange={(e) => setEverywhere(e.currentTarget.checked)}
        />
      )}
      <FormFoot error={error} busy={busy} submit="Make it a mention" />
    </form>
  );
}
