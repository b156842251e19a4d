/** What was decided about one thing, the latest first: who, when, what, and a button that takes it back. */
import { Button } from '@mantine/core';
import type { DecisionRecord } from '../../src/model/decisionContracts.ts';
import { needs } from '../access/session.ts';
import classes from './decisions.module.css';
import { timeOf } from './words.ts';

interface DecisionLinesProps {
  readonly decisions: readonly DecisionRecord[];
  readonly onUndo: (id: string) => void;
}

export function DecisionLines({ decisions, onUndo }: DecisionLinesProps) {
  const told = decisions.filter((d) => d.kind !== 'undo');
  if (told.length === 0) return null;
  return (
    <ul className={classes.lines} aria-label="Decided before">
      {told.map((d) => (
        <li key={d.id} data-active={d.active}>
          <span>
            <strong>{d.by}</strong> {timeOf(d.at)}: <span className={classes.from}>{d.before}</span>{' '}
            → <span className={classes.to}>{d.after}</span>
            {d.note && <q className={classes.note}>{d.note}</q>}
            {d.undoneBy && <span className={classes.quiet}> · undone by {d.undoneBy.by}</span>}
          </span>
          {d.active && (
            <Button
              variant="subtle"
              size="compact-xs"
              flex="none"
              {...needs('analyst')}
              onClick={() => onUndo(d.id)}
            >
              Undo
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
