/**
 * The rows of an answer: only those in sight are there, sorted by the headings, walked through by arrow keys.
 * What of the graph stands in a cell opens in the inspector.
 */
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type Column, type Sorting, sorted } from '../table/columns.ts';
import table from '../table/table.module.css';
import { CellPieces } from './CellPieces.tsx';
import { cellAt, type ResultRow } from './resultTable.ts';

const ROW = 28;
/** Rows that a key goes on by. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 15,
  PageUp: -15,
};
const NARROWEST = 110;

export interface ResultTableProps {
  readonly rows: readonly ResultRow[];
  readonly columns: readonly Column<ResultRow>[];
  readonly selected: number | undefined;
  readonly onSelect: (index: number) => void;
}

export function ResultTable({ rows, columns, selected, onSelect }: ResultTableProps) {
  const [sorting, setSorting] = useState<Sorting>({ by: '', down: false });
  const host = useRef<HTMLDivElement>(null);
  const ordered = useMemo(() => sorted(rows, columns, sorting), [rows, columns, sorting]);
  const virtual = useVirtualizer({
    count: ordered.length,
    getScrollElement: () => host.current,
    estimateSize: () => ROW,
    overscan: 12,
  });
  const at = useMemo(() => ordered.findIndex((r) => r.index === selected), [ordered, selected]);
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [at, virtual]);
  const template = columns.map((c) => `minmax(${NARROWEST}px, ${c.wide}fr)`).join(' ');

  return (
    <div ref={host} className={table.scroll}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are selected, which is the grid pattern of ARIA; it may stand on a table.
        role="grid"
        className={table.table}
        style={{ minWidth: columns.length * NARROWEST }}
        tabIndex={0}
        aria-label="Answer"
        aria-rowcount={ordered.length + 1}
        onKeyDown={(event) => {
          const by = STEPS[event.key];
          if (by === undefined || event.target !== event.currentTarget) return;
          event.preventDefault();
          const row = ordered[Math.max(0, Math.min(ordered.length - 1, at + by))];
          if (row) onSelect(row.index);
        }}
      >
        <thead className={table.head}>
          <tr aria-rowindex={1} style={{ gridTemplateColumns: template }}>
            {columns.map((c) => {
              const on = c.name === sorting.by;
              const Arrow = sorting.down ? IconArrowDown : IconArrowUp;
              return (
                <th
                  key={c.name}
                  scope="col"
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
        <tbody className={table.body} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = ordered[item.index];
            if (row === undefined) return null;
            return (
              <tr
                key={row.index}
                aria-rowindex={item.index + 2}
                aria-selected={row.index === selected}
                className={table.row}
                style={{ gridTemplateColumns: template, transform: `translateY(${item.start}px)` }}
                onClick={() => onSelect(row.index)}
              >
                {columns.map((c, column) => {
                  const cell = cellAt(row, column);
                  return (
                    <td
                      key={c.name}
                      data-numeric={c.numeric || undefined}
                      title={cell.text || undefined}
                    >
                      <CellPieces pieces={cell.pieces} />
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
