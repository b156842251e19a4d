/** One row of an answer in full: each column with all that stands in it. */
import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconAffiliate, IconX } from '@tabler/icons-react';
import type { QueryValue } from '../../src/model/contracts.ts';
import { CellPieces } from './CellPieces.tsx';
import { cellOf } from './cells.ts';
import { drawActions } from './draw.ts';
import { drawableIn } from './drawable.ts';
import classes from './results.module.css';

export interface RowDetailProps {
  readonly columns: readonly string[];
  readonly values: readonly QueryValue[];
  /** From 1. */
  readonly place: number;
  readonly onClose: () => void;
}

export function RowDetail({ columns, values, place, onClose }: RowDetailProps) {
  const drawable = drawableIn([values]);
  return (
    <section className={classes.detail} aria-label={`Row ${place}`}>
      <div className={classes.detailHead}>
        <strong>Row {place}</strong>
        <span className={classes.space} />
        {drawable.entities.length + drawable.relationships.length > 0 && (
          <Button
            variant="default"
            leftSection={<IconAffiliate size={14} aria-hidden="true" />}
            onClick={() => void drawActions.draw(drawable, 'beside')}
          >
            Draw this row
          </Button>
        )}
        <Tooltip label="Close">
          <ActionIcon aria-label="Close the row" onClick={onClose}>
            <IconX size={15} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      </div>
      <dl className={classes.fields}>
        {columns.map((column, i) => {
          const cell = cellOf(values[i] ?? null);
          return (
            <div key={column} className={classes.field}>
              <dt>{column}</dt>
              <dd>{cell.text === '' ? '—' : <CellPieces pieces={cell.pieces} />}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
