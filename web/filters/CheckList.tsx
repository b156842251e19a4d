/** Values of which some can be asked for: nothing ticked is no restriction. Long lists can be searched. */
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { fold } from '../../src/model/names.ts';
import classes from './filters.module.css';

export interface CheckOption {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

const SEARCH_FROM = 9;
const MOST_SHOWN = 60;

export function CheckList({
  label,
  options,
  chosen,
  onChange,
}: {
  label: string;
  options: readonly CheckOption[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[], changed: CheckOption, on: boolean) => void;
}) {
  const [words, setWords] = useState('');
  const fitting = options.filter((o) => fold(o.label).includes(fold(words)));
  // What is ticked stays in sight, whatever is searched for.
  const ordered = fitting.toSorted(
    (a, b) => Number(chosen.includes(b.id)) - Number(chosen.includes(a.id)) || b.count - a.count,
  );
  return (
    <>
      {options.length >= SEARCH_FROM && (
        <TextInput
          size="xs"
          mx={8}
          my={4}
          aria-label={`Search in ${label}`}
          placeholder="Search"
          value={words}
          onChange={(e) => setWords(e.currentTarget.value)}
        />
      )}
      <ul className={classes.rows} aria-label={label}>
        {ordered.slice(0, MOST_SHOWN).map((option) => {
          const on = chosen.includes(option.id);
          return (
            <li key={option.id}>
              <label className={classes.row} title={option.label}>
                <input
                  type="checkbox"
                  className={classes.check}
                  checked={on}
                  onChange={() =>
                    onChange(
                      on ? chosen.filter((id) => id !== option.id) : [...chosen, option.id],
                      option,
                      !on,
                    )
                  }
                />
                <span className={classes.label}>{option.label}</span>
                <span className={classes.count}>{option.count}</span>
              </label>
            </li>
          );
        })}
      </ul>
      {ordered.length > MOST_SHOWN && (
        <p className={classes.more}>{ordered.length - MOST_SHOWN} more: search for them</p>
      )}
    </>
  );
}
