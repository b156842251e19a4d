/** Two mentions of the document become the ends of a claim; its words are those marked, else the server finds them. */
import { Select, Text, TextInput } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import { CERTAINTIES, CERTAINTY_LABELS, certaintySchema } from '../../src/model/certainty.ts';
import type { Span } from '../../src/model/claims.ts';
import type { DocumentDetail } from '../../src/model/contracts.ts';
import type { Decided } from '../../src/model/decisionContracts.ts';
import { relationTypeSchema } from '../../src/model/relationTypes.ts';
import { decideHere } from '../decisions/takeBack.ts';
import { isDate, typesBetween } from '../review/correction.ts';
import { mentionOptions } from '../review/mentionOptions.ts';
import { FormFoot } from './FormFoot.tsx';
import classes from './marking.module.css';

interface ClaimFormProps {
  readonly detail: DocumentDetail;
  readonly span: Span | undefined;
  readonly onMade: (made: Decided) => void;
}

export function ClaimForm({ detail, span, onMade }: ClaimFormProps) {
  const { text, mentions, document } = detail;
  const [subject, setSubject] = useState<string | null>(null);
  const [object, setObject] = useState<string | null>(null);
  const [type, setType] = useState<string | null>(null);
  const [certainty, setCertainty] = useState<string | null>('stated');
  const [date, setDate] = useState('');
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const options = useMemo(
    () => mentionOptions(mentions, span ?? { start: 0, end: 0 }),
    [mentions, span],
  );
  const kindOf = (id: string | null) => mentions.find((m) => m.id === id)?.kind;
  const types = typesBetween(kindOf(subject), kindOf(object));
  const { data: chosen } = relationTypeSchema.safeParse(type);
  const fits = types.some((t) => t.type === chosen);
  const change =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      setError('');
      set(value);
    };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { data: sureness } = certaintySchema.safeParse(certainty);
    if (!subject || !object) setError('Choose both ends among the mentions of the document.');
    else if (subject === object) setError('Both ends are the same.');
    else if (!chosen || !fits) setError('Choose a relation that stands between these two.');
    else if (!isDate(date)) setError('Write the date as 2024, 2024-05 or 2024-05-17.');
    else {
      setBusy(true);
      const decided = await decideHere({
        kind: 'claim',
        document: document.id,
        type: chosen,
        subject,
        object,
        certainty: sureness,
        ...(span && { quote: span }),
        ...(date.trim() && { firstDate: date.trim() }),
      });
      setBusy(false);
      if (decided) onMade(decided);
    }
  };

  return (
    <form onSubmit={(e) => void submit(e)} className={classes.fields}>
      <Select
        label="From"
        size="xs"
        searchable
        openOnFocus={false}
        autoFocus
        data={options}
        value={subject}
        onChange={change(setSubject)}
      />
      <Select
        label="Relation"
        size="xs"
        searchable
        openOnFocus={false}
        data={types.map((t) => ({ value: t.type, label: t.label }))}
        value={fits ? type : null}
        onChange={change(setType)}
      />
      <Select
        label="To"
        size="xs"
        searchable
        openOnFocus={false}
        data={options}
        value={object}
        onChange={change(setObject)}
      />
      <Select
        label="Certainty"
        size="xs"
        allowDeselect={false}
        data={CERTAINTIES.map((c) => ({ value: c, label: CERTAINTY_LABELS[c] }))}
        value={certainty}
        onChange={change(setCertainty)}
      />
      <TextInput
        label="Date"
        size="xs"
        placeholder="2024-05-17, 2024-05 or 2024"
        value={date}
        onChange={(e) => change(setDate)(e.currentTarget.value)}
      />
      <Text fz="xs" c="dimmed" className={classes.whole}>
        {span
          ? `Its words: “${text.slice(span.start, span.end)}”`
          : 'Mark the words that state it in the text; otherwise they are the sentence that holds both.'}
      </Text>
      <FormFoot error={error} busy={busy} submit="Connect them" />
    </form>
  );
}
