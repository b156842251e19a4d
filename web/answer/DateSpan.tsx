/** From when to when, instead of what a date says: days, months or years, either end open. */
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import classes from './answer.module.css';
import { isDay, spanChoice } from './pieces.ts';

const AS = '2024, 2024-05 or 2024-05-31';

export function DateSpan({ choose }: { choose: (id: string) => void }) {
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const choice = spanChoice(from, to);
  const wrong = (value: string) => (value.trim() === '' || isDay(value) ? undefined : AS);
  return (
    <form
      className={classes.dates}
      onSubmit={(event) => {
        event.preventDefault();
        if (choice) choose(choice);
      }}
    >
      <TextInput
        size="xs"
        label="From"
        placeholder="2024-05"
        value={from}
        error={wrong(from)}
        data-autofocus
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <TextInput
        size="xs"
        label="To"
        placeholder="any time"
        value={to}
        error={wrong(to)}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" variant="default" disabled={!choice}>
        Ask with these dates
      </Button>
    </form>
  );
}
