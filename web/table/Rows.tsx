/** A table of any length: only the rows in sight are there, sortable by its headings, walked through by arrow keys. */
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import { KindMark } from '../marks/KindMark.tsx';
import { selectionActions } from '../selection/useSelection.ts';
import { type Column, type Sorting, sorted } from './columns.ts';
import classes from './table.module.css';

const ROW = 28;
/** Room for the heading with its arrow, so that no two run into each other. */
const leastWidth = <R,>({ label, numeric, entity }: Column<R>) =>
  Math.max(numeric ? 64 : entity ? 170 : 108, Math.ceil(label.length * 7.6) + 30);
/** Rows that a key goes on by. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 15,
  PageUp: -15,
};

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
  const [sorting, setSorting] = useState(start);
  const host = useRef<HTMLDivElement>(null);
  const ordered = useMemo(() => sorted(rows, columns, sorting), [rows, columns, sorting]);
  const virtual = useVirtualizer({
    count: ordered.length,
    getScrollElement: () => host.current,
    estimateSize: () => ROW,
    overscan: 12,
  });
  const [only] = selected.length === 1 ? selected : [];
  const at = useMemo(
    () => (only ? ordered.findIndex((r) => idOf(r) === only) : -1),
    [only, ordered, idOf],
  );
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [at, virtual]);
  const template = columns.map((c) => `minmax(${leastWidth(c)}px, ${c.wide}fr)`).join(' ');

  /** By arrow keys from the row that is selected. */
  const step = (by: number) => {
    const row = ordered[Math.max(0, Math.min(ordered.length - 1, at + by))];
    if (row) selectionActions.pick(what, idOf(row), false);
  };

  return (
    <div ref={host} className={classes.scroll}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are selected, which is the grid pattern of ARIA; it may stand on a table.
        role="grid"
        className={classes.table}
        style={{ minWidth: columns.reduce((sum, c) => sum + leastWidth(c), 16) }}
        tabIndex={0}
        aria-label={label}
        aria-rowcount={ordered.length + 1}
        aria-multiselectable
        onKeyDown={(event) => {
          const by = STEPS[event.key];
          if (by === undefined || event.target !== event.currentTarget) return;
          event.preventDefault();
          step(by);
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
            const id = idOf(row);
            return (
              <tr
                key={id}
                aria-rowindex={item.index + 2}
                aria-selected={selected.includes(id)}
                data-row={id}
                data-near={near(row) || undefined}
                className={classes.row}
                style={{ gridTemplateColumns: template, transform: `translateY(${item.start}px)` }}
                onClick={(event) =>
                  selectionActions.pick(what, id, event.ctrlKey || event.metaKey || event.shiftKey)
                }
              >
                {columns.map((c) => {
                  const entity = c.entity?.(row);
                  return (
                    <td
                      key={c.name}
                      data-numeric={c.numeric || undefined}
                      title={c.words?.(row) ?? String(c.value(row))}
                    >
                      {entity && <KindMark kind={entity.kind} size={12} />}
                      <span>{c.words?.(row) ?? c.value(row)}</span>
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
