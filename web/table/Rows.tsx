/** Entities or relations in a grid; a row that is picked is selected everywhere. */
import { KindMark } from '../marks/KindMark.tsx';
import { selectionActions } from '../selection/useSelection.ts';
import type { Column, Sorting } from './columns.ts';
import { Grid } from './Grid.tsx';

/** Room for the heading with its arrow, so that no two run into each other. */
const leastWidth = <R,>({ label, numeric, entity }: Column<R>) =>
  Math.max(numeric ? 64 : entity ? 170 : 108, Math.ceil(label.length * 7.6) + 30);

export interface RowsProps<R> {
  readonly label: string;
  readonly rows: readonly R[];
  readonly columns: readonly Column<R>[];
  readonly idOf: (row: R) => string;
  readonly what: 'nodes' | 'edges';
  readonly selected: readonly string[];
  /** Not selected itself, but touching what is. */
  readonly near: (row: R) => boolean;
  readonly start: Sorting;
}

export function Rows<R>({ label, rows, columns, idOf, what, selected, near, start }: RowsProps<R>) {
  return (
    <Grid
      label={label}
      rows={rows}
      columns={columns}
      start={start}
      keyOf={idOf}
      isSelected={(row) => selected.includes(idOf(row))}
      only={selected.length === 1 ? selected[0] : undefined}
      multiselectable
      leastWidth={leastWidth}
      leastTotal={columns.reduce((sum, c) => sum + leastWidth(c), 16)}
      marksOf={(row) => ({ 'data-row': idOf(row), 'data-near': near(row) || undefined })}
      cellOf={(row, column) => {
        const entity = column.entity?.(row);
        return {
          title: column.words?.(row) ?? String(column.value(row)),
          content: (
            <>
              {entity && <KindMark kind={entity.kind} size={12} />}
              <span>{column.words?.(row) ?? column.value(row)}</span>
            </>
          ),
        };
      }}
      onPick={(row, event) =>
        selectionActions.pick(
          what,
          idOf(row),
          event !== undefined && (event.ctrlKey || event.metaKey || event.shiftKey),
        )
      }
    />
  );
}
