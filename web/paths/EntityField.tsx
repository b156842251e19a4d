/** One end of the question: an entity found by name, or the one that is set. */
import { CloseButton, Combobox, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { EntityRecord } from '../../src/model/contracts.ts';
import { kindOf } from '../../src/model/kinds.ts';
import { queries } from '../api/queries.ts';
import { countOf } from '../inspector/count.ts';
import { inspectorActions } from '../inspector/store.ts';
import { KindMark } from '../marks/KindMark.tsx';
import classes from './paths.module.css';

interface EntityFieldProps {
  readonly label: string;
  /** The id that is set, and its record once it is read. */
  readonly id: string | undefined;
  readonly entity: EntityRecord | undefined;
  /** It is the one to be filled in next. */
  readonly next: boolean;
  readonly onChange: (id: string | undefined) => void;
}

export function EntityField({ label, id, entity, next, onChange }: EntityFieldProps) {
  if (!id) return <Search label={label} next={next} onChange={onChange} />;
  const name = entity?.name ?? '…';
  return (
    <div className={classes.field}>
      <span className={classes.fieldLabel}>{label}</span>
      <button
        type="button"
        className={classes.chosen}
        onClick={() => inspectorActions.open({ kind: 'entity', id })}
      >
        {entity && <KindMark kind={entity.kind} size={13} />}
        <span>{name}</span>
      </button>
      <CloseButton
        size="sm"
        aria-label={`Choose another than ${name}`}
        onClick={() => onChange(undefined)}
      />
    </div>
  );
}

function Search({ label, next, onChange }: Omit<EntityFieldProps, 'id' | 'entity'>) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (next) input.current?.focus();
  }, [next]);
  const [words, setWords] = useState('');
  const [settled] = useDebouncedValue(words.trim(), 120);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const search = useQuery({ ...queries.search(settled), enabled: settled !== '' });
  const found = words.trim() && settled ? (search.data?.entities ?? []) : [];
  const isCurrent = settled === words.trim() && !search.isFetching;
  return (
    <div className={classes.field}>
      <span className={classes.fieldLabel} aria-hidden="true">
        {label}
      </span>
      <Combobox
        store={combobox}
        withinPortal={false}
        shadow="md"
        offset={2}
        onOptionSubmit={(id) => {
          combobox.closeDropdown();
          onChange(id);
        }}
      >
        <Combobox.Target>
          <TextInput
            ref={input}
            size="xs"
            flex={1}
            aria-label={label}
            placeholder="Name of an entity"
            value={words}
            onChange={(e) => {
              setWords(e.currentTarget.value);
              combobox.openDropdown();
              combobox.updateSelectedOptionIndex();
            }}
            onFocus={() => combobox.openDropdown()}
            onBlur={() => combobox.closeDropdown()}
            onKeyDown={(e) => {
              if (e.key === 'Enter' && combobox.getSelectedOptionIndex() < 0)
                combobox.selectFirstOption();
              if (e.key === 'Escape' && combobox.dropdownOpened) e.stopPropagation();
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={words.trim() === ''}>
          <Combobox.Options mah={260} style={{ overflowY: 'auto' }} aria-label={`${label}: found`}>
            {search.error && (
              <Text fz="sm" p={8} role="alert">
                {search.error.message}
              </Text>
            )}
            {found.map((e) => (
              <Combobox.Option key={e.id} value={e.id} className={classes.option}>
                <KindMark kind={e.kind} size={13} />
                <span className={classes.grow}>
                  {e.name}
                  {e.matched && ` (${e.matched})`}
                </span>
                <span className={classes.quiet}>
                  {kindOf(e.kind).label} · {countOf(e.documents, 'doc')}
                  {e.knownAs && ` · also known as ${e.knownAs}`}
                </span>
              </Combobox.Option>
            ))}
            {found.length === 0 && isCurrent && words.trim() !== '' && !search.error && (
              <Combobox.Empty>Nothing is named “{words.trim()}”</Combobox.Empty>
            )}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
    </div>
  );
}
