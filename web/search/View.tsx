/** One box for entities, documents and actions; arrow keys and Enter choose. */
import { Combobox, Kbd, Loader, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconFileText, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isMac, keyNames } from '../actions/keys.ts';
import { queries } from '../api/queries.ts';
import { KindMark } from '../marks/KindMark.tsx';
import { type Choice, PROVIDERS } from './providers.ts';
import classes from './search.module.css';

function Mark({ mark }: { mark: Choice['mark'] }) {
  if (mark === 'document') return <IconFileText size={15} stroke={1.5} aria-hidden="true" />;
  if ('kind' in mark) return <KindMark kind={mark.kind} />;
  const Icon = mark.icon;
  return <Icon size={15} stroke={1.5} aria-hidden="true" />;
}

export function SearchBox() {
  const [words, setWords] = useState('');
  const [settled] = useDebouncedValue(words.trim(), 120);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const search = useQuery({ ...queries.search(settled), enabled: settled !== '' });
  const found = settled && words.trim() ? search.data : undefined;
  const groups = words.trim()
    ? PROVIDERS.map((p) => ({ ...p, list: p.choices(words.trim(), found) })).filter(
        (p) => p.list.length > 0,
      )
    : [];
  const all = groups.flatMap((g) => g.list);
  const waiting = words.trim() !== '' && (search.isFetching || words.trim() !== settled);
  return (
    <Combobox
      store={combobox}
      offset={4}
      withinPortal={false}
      shadow="md"
      onOptionSubmit={(key) => {
        all.find((c) => c.key === key)?.choose();
        setWords('');
        combobox.closeDropdown();
        document.querySelector<HTMLInputElement>('[data-search]')?.blur();
      }}
    >
      <Combobox.Target>
        <TextInput
          data-search
          className={classes.box}
          size="sm"
          type="search"
          aria-label="Search entities, documents and actions"
          placeholder="Search names, documents, actions"
          leftSection={<IconSearch size={16} stroke={1.6} aria-hidden="true" />}
          rightSectionWidth={64}
          rightSection={
            waiting ? (
              <Loader size={14} aria-label="Searching" />
            ) : (
              <span className={classes.keys} aria-hidden="true">
                {keyNames('mod+K', isMac).map((k) => (
                  <Kbd key={k} size="xs">
                    {k}
                  </Kbd>
                ))}
              </span>
            )
          }
          value={words}
          onChange={(e) => {
            setWords(e.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onFocus={() => words.trim() && combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={(e) => {
            if (e.key === 'Enter' && combobox.getSelectedOptionIndex() < 0)
              combobox.selectFirstOption();
            if (e.key === 'Escape') {
              e.stopPropagation();
              e.currentTarget.blur();
            }
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={words.trim() === ''}>
        <Combobox.Options mah="60vh" style={{ overflowY: 'auto' }} aria-label="Results">
          {search.error && (
            <Text fz="sm" p={8} role="alert">
              {search.error.message}
            </Text>
          )}
          {groups.map((g) => (
            <Combobox.Group key={g.name} label={g.label}>
              {g.list.map((c) => (
                <Combobox.Option key={c.key} value={c.key} className={classes.option}>
                  <Mark mark={c.mark} />
                  <span className={classes.label}>{c.label}</span>
                  <span className={classes.note}>{c.note}</span>
                </Combobox.Option>
              ))}
            </Combobox.Group>
          ))}
          {all.length === 0 && !waiting && !search.error && (
            <Combobox.Empty>Nothing is named “{words.trim()}”</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
