/** One row of the legend: click hides or shows, Alt-click shows it alone. */
import type { ReactNode } from 'react';
import classes from './filters.module.css';

export interface LegendRowProps {
  readonly mark: ReactNode;
  readonly label: string;
  readonly hint: string;
  readonly drawn: number;
  readonly all: number | undefined;
  readonly hidden: boolean;
  readonly onToggle: () => void;
  readonly onAlone: () => void;
}

export function LegendRow({
  mark,
  label,
  hint,
  drawn,
  all,
  hidden,
  onToggle,
  onAlone,
}: LegendRowProps) {
  return (
    <li>
      <button
        type="button"
        className={classes.row}
        aria-pressed={!hidden}
        data-hidden={hidden || undefined}
        title={`${hint}. Alt-click shows it alone.`}
        onClick={(event) => (event.altKey ? onAlone() : onToggle())}
      >
        {mark}
        <span className={classes.label}>{label}</span>
        <span className={classes.count} title={`${drawn} drawn of ${all ?? drawn}`}>
          <span>{drawn}</span>
          <span className={classes.all}>
            {all !== undefined && all !== drawn ? ` / ${all}` : ''}
          </span>
        </span>
      </button>
    </li>
  );
}
