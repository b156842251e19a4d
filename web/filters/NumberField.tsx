/** A whole number within bounds. While it is typed the field may be empty; what counts then is the last number. */
import { useState } from 'react';
import classes from './filters.module.css';

interface NumberFieldProps {
  readonly id: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly onChange: (value: number) => void;
}

export function NumberField({ id, value, least, most, step, onChange }: NumberFieldProps) {
  const [emptied, setEmptied] = useState(false);
  return (
    <input
      id={id}
      type="number"
      className={classes.number}
      min={least}
      max={most}
      step={step}
      value={emptied ? '' : value}
      onChange={({ currentTarget: { value: typed } }) => {
        setEmptied(typed === '');
        if (typed !== '') onChange(Math.min(most, Math.max(least, Math.round(Number(typed)))));
      }}
      onBlur={() => setEmptied(false)}
    />
  );
}
