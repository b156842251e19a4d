/**
 * A grid of any length: only the rows in sight are there, sortable by its headings, walked through by arrow keys from
 * the row that is selected.
 */
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { type Column, type Sorting, sorted } from './columns.ts';
import classes from './table.module.css';

const ROW = 28;
/** Rows that a key goes on by. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 15,
  PageUp: -15,
};

export interface GridCell {
  readonly title: string | undefined;
  readonly content: ReactNode;
}

export interface GridProps<R> {
  readonly label: string;
  readonly rows: readonly R[];
  readonly columns: readonly Column<R>[];
  readonly start: Sorting;
  readonly keyOf: (row: R) => string | number;
  readonly isSelected: (row: R) => boolean;
  /** The one selected row, from which keys go on and which is kept in sight. */
  readonly only: string | number | undefined;
  readonly multiselectable?: boolean;
  /** Of each column, in CSS pixels. */
  readonly leastWidth: (column: Column<R>) => number;
  readonly leastTotal: number;
  readonly cellOf: (row: R, column: Column<R>, index: number) => GridCell;
  readonly marksOf?: (row: R) => Readonly<Record<`data-${string}`, string | true | undefined>>;
  /** By keys there is no event. */
  readonly onPick: (row: R, event?: MouseEvent) => void;
}

export function Grid<R>(props: GridProps<R>) {
  const { label, rows, columns, keyOf, isSelected, only, leastWidth, cellOf, onPick } = props;
  const [sorting, setSorting] = useState(props.start);
  const host = useRef<HTMLDivElement>(null);
  const ordered = useMemo(() => sorted(rows, columns, sorting), [rows, columns, sorting]);
  const virtual = useVirtualizer({
    count: ordered.length,
    getScrollElement: () => host.current,
    estimateSize: () => ROW,
    overscan: 12,
  });
  const at = useMemo(
    () => (only === undefined ? -1 : ordered.findIndex((r) => keyOf(r) === only)),
    [only, ordered, keyOf],
  );
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [at, virtual]);
  const template = columns.map((c) => `minmax(${leastWidth(c)}px, ${c.wide}fr)`).join(' ');

  return (
    <div ref={host} className={classes.scroll}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are selected, which is the grid pattern of ARIA; it may stand on a table.
        role="grid"
        className={classes.table}
        style={{ minWidth: props.leastTotal }}
        tabIndex={0}
        aria-label={label}
        aria-rowcount={ordered.length + 1}
        aria-multiselectable={props.multiselectable}
        onKeyDown={(event) => {
          const by = STEPS[event.key];
          if (by === undefined || event.target !== event.currentTarget) return;
          event.preventDefault();
          const row = ordered[Math.max(0, Math.min(ordered.length - 1, at + by))];
          if (row !== undefined) onPick(row);
        }}
      >
        <thead className={classes.head}>
          <tr aria-rowindex={1} style={{ gridTemplateColumns: template }}>
            {columns.map((c) => {
              const on = c.name === sorting.by;
              const Arrow = sorting.down ? IconArrowDown : IconArrowUp;
              return (
                <th
                  key={c.name}
                  scope="col"
                  title={c.hint}
                  aria-sort={on ? (sorting.down ? 'descending' : 'ascending') : 'none'}
                  data-numeric={c.numeric || undefined}
                >
                  <button
                    type="button"
                    onClick={() =>
                      setSorting({ by: c.name, down: on ? !sorting.down : (c.numeric ?? false) })
                    }
                  >
                    {c.label}
                    {on && <Arrow size={12} stroke={1.8} aria-hidden="true" />}
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody className={classes.body} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = ordered[item.index];
            if (row === undefined) return null;
            return (
              <tr
                key={keyOf(row)}
                aria-rowindex={item.index + 2}
                aria-selected={isSelected(row)}
                className={classes.row}
                style={{ gridTemplateColumns: template, transform: `translateY(${item.start}px)` }}
                {...props.marksOf?.(row)}
                onClick={(event) => onPick(row, event)}
              >
                {columns.map((c, index) => {
                  const { title, content } = cellOf(row, c, index);
                  return (
                    <td key={c.name} data-numeric={c.numeric || undefined} title={title}>
                      {content}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
