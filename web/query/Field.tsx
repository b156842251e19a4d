/** One parameter's field, by its type. What is typed goes out as text; lists are one item a line. */
import {
  Autocomplete,
  MultiSelect,
  SegmentedControl,
  Select,
  TagsInput,
  TextInput,
} from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import type { ParameterType, QueryParameter, SearchResult } from '../../src/model/contracts.ts';
import { kindOf } from '../../src/model/kinds.ts';
import { queries } from '../api/queries.ts';
import { KindMark } from '../marks/KindMark.tsx';
import { textOf } from './parameters.ts';
import classes from './query.module.css';

type FoundEntity = SearchResult['entities'][number];

export interface FieldProps {
  readonly parameter: QueryParameter;
  readonly text: string;
  readonly wrong: string | undefined;
  readonly onChange: (text: string) => void;
}

/** An entity as a value: its name, or its id where another of the same name was found. */
interface EntityChoice {
  readonly value: string;
  readonly entity: FoundEntity;
}

/** Entities of the kind that is wanted, by what is typed. */
function useEntityChoices(words: string, of: string | undefined): readonly EntityChoice[] {
  const [settled] = useDebouncedValue(words.trim(), 150);
  const { data } = useQuery({ ...queries.search(settled), enabled: settled !== '' });
  return useMemo(() => {
    const found = data?.entities ?? [];
    return found
      .filter((e) => !of || kindOf(e.kind).labels.includes(of))
      .map((entity) => {
        const isOne = found.filter((e) => e.name === entity.name).length === 1;
        return { value: isOne ? entity.name : entity.id, entity };
      });
  }, [data, of]);
}

const entityOption =
  (choices: readonly EntityChoice[]) =>
  ({ option }: { option: { value: string } }) => {
    const entity = choices.find((c) => c.value === option.value)?.entity;
    return entity ? (
      <span className={classes.choice}>
        <KindMark kind={entity.kind} size={12} />
        {entity.name}
        <span className={classes.quiet}>{kindOf(entity.kind).label}</span>
      </span>
    ) : (
      option.value
    );
  };

const lines = (text: string) => text.split('\n').filter(Boolean);

const hintOf = ({ default: otherwise, type }: QueryParameter): string => {
  if (otherwise !== undefined) return otherwise === null ? 'None' : textOf(otherwise);
  return type === 'date' ? '2021-05-31' : '';
};

const common = ({ parameter, wrong }: FieldProps) => ({
  'aria-label': parameter.name,
  placeholder: hintOf(parameter),
  error: wrong,
  size: 'xs',
});

function EntityField(props: FieldProps) {
  const choices = useEntityChoices(props.text, props.parameter.of);
  return (
    <Autocomplete
      {...common(props)}
      value={props.text}
      data={choices.map((c) => c.value)}
      renderOption={entityOption(choices)}
      // The server has searched, also by other names and with a wrong letter.
      filter={({ options }) => options}
      onChange={props.onChange}
    />
  );
}

function EntitiesField(props: FieldProps) {
  const [words, setWords] = useState('');
  const choices = useEntityChoices(words, props.parameter.of);
  return (
    <TagsInput
      {...common(props)}
      value={lines(props.text)}
      data={choices.map((c) => c.value)}
      renderOption={entityOption(choices)}
      filter={({ options }) => options}
      searchValue={words}
      onSearchChange={setWords}
      onChange={(items) => props.onChange(items.join('\n'))}
    />
  );
}

const OneLine = (props: FieldProps) => (
  <TextInput
    {...common(props)}
    value={props.text}
    inputMode={['integer', 'number'].includes(props.parameter.type) ? 'decimal' : 'text'}
    onChange={(event) => props.onChange(event.currentTarget.value)}
  />
);

const Several = (props: FieldProps) => (
  <TagsInput
    {...common(props)}
    value={lines(props.text)}
    onChange={(items) => props.onChange(items.join('\n'))}
  />
);

const FIELDS: Readonly<Record<ParameterType, (props: FieldProps) => ReactNode>> = {
  text: OneLine,
  integer: OneLine,
  number: OneLine,
  date: OneLine,
  entity: EntityField,
  boolean: ({ parameter, text, onChange }) => (
    <SegmentedControl
      size="xs"
      aria-label={parameter.name}
      value={text || textOf(parameter.default)}
      data={[
        { value: 'true', label: 'Yes' },
        { value: 'false', label: 'No' },
      ]}
      onChange={onChange}
    />
  ),
  choice: (props) => (
    <Select
      {...common(props)}
      value={props.text || null}
      data={props.parameter.choices ?? []}
      clearable={props.parameter.default !== undefined}
      onChange={(value) => props.onChange(value ?? '')}
    />
  ),
};
const MANY: Readonly<Record<ParameterType, (props: FieldProps) => ReactNode>> = {
  text: Several,
  integer: Several,
  number: Several,
  date: Several,
  boolean: Several,
  entity: EntitiesField,
  choice: (props) => (
    <MultiSelect
      {...common(props)}
      value={lines(props.text)}
      data={props.parameter.choices ?? []}
      onChange={(items) => props.onChange(items.join('\n'))}
    />
  ),
};

export function Field(props: FieldProps) {
  const { many, type } = props.parameter;
  const Kind = (many ? MANY : FIELDS)[type];
  return <Kind {...props} />;
}
