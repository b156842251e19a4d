/** The rows of an answer as a table; under each, when opened, the sentences that show it. */
import { Button } from '@mantine/core';
import { IconChevronRight, IconFileText } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import { kindOf } from '../../src/model/kinds.ts';
import type { AnswerCell } from '../../src/model/questionContracts.ts';
import { countOf } from '../inspector/count.ts';
import panel from '../inspector/inspector.module.css';
import { inspectorActions } from '../inspector/store.ts';
import { KindMark } from '../marks/KindMark.tsx';
import classes from './answer.module.css';
import { Evidence } from './Evidence.tsx';
import type { AnswerRow, AnswerRows } from './rows.ts';

const FIRST = 40;
/** So few rows show their sentences at once. */
const FEW = 2;

export function Rows({ table: { columns, rows } }: { table: AnswerRows }) {
  const [all, setAll] = useState(false);
  const [opened, setOpened] = useState<ReadonlySet<string>>(
    () => new Set(rows.length <= FEW ? rows.map((r) => r.key) : []),
  );
  const shown = all ? rows : rows.slice(0, FIRST);
  const toggle = (key: string) =>
    setOpened((keys) => {
      const next = new Set(keys);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  return (
    <section className={panel.section} aria-label="Rows">
      <table className={classes.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
            <th scope="col" className={classes.shownBy}>
              Evidence
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Row
              key={row.key}
              row={row}
              columns={columns.length}
              opened={opened.has(row.key)}
              toggle={() => toggle(row.key)}
            />
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <Button variant="default" mt={8} onClick={() => setAll(true)}>
          All {rows.length} rows
        </Button>
      )}
    </section>
  );
}

function Row({
  row,
  columns,
  opened,
  toggle,
}: {
  row: AnswerRow;
  columns: number;
  opened: boolean;
  toggle: () => void;
}) {
  const count = row.evidence.length;
  return (
    <>
      <tr>
        <Cells row={row} columns={columns} />
        <td className={classes.shownBy}>
          {count > 0 && (
            <button
              type="button"
              className={classes.toggle}
              aria-expanded={opened}
              onClick={toggle}
            >
              {countOf(count, 'sentence')}
              <IconChevronRight size={13} stroke={1.8} aria-hidden="true" />
            </button>
          )}
        </td>
      </tr>
      {opened && count > 0 && (
        <tr className={classes.opened}>
          <td colSpan={columns + 1}>
            <Evidence evidence={row.evidence} cells={row.cells} />
          </td>
        </tr>
      )}
    </>
  );
}

function Cells({ row, columns }: { row: AnswerRow; columns: number }) {
  if (row.document) return <DocumentCell document={row.document} />;
  if (columns === row.cells.length)
    return row.cells
      .map((cell, i) => ({ cell, key: `${cell.id} ${i}` }))
      .map(({ cell, key }) => (
        <td key={key}>
          <EntityLink cell={cell} />
        </td>
      ));
  return (
    <td>
      <span className={classes.path}>
        {row.cells.map((cell, i) => (
          <Fragment key={cell.id}>
            {i > 0 && (
              <span className={classes.arrow} aria-hidden="true">
                –
              </span>
            )}
            <EntityLink cell={cell} />
          </Fragment>
        ))}
      </span>
    </td>
  );
}

function EntityLink({ cell }: { cell: AnswerCell }) {
  return (
    <button
      type="button"
      className={classes.entity}
      title={kindOf(cell.kind).label}
      onClick={() => inspectorActions.open({ kind: 'entity', id: cell.id })}
    >
      <KindMark kind={cell.kind} size={12} />
      <span>{cell.name}</span>
    </button>
  );
}

function DocumentCell({
  document: { id, name },
}: {
  document: NonNullable<AnswerRow['document']>;
}) {
  return (
    <td>
      {id ? (
        <button
          type="button"
          className={classes.entity}
          onClick={() => inspectorActions.open({ kind: 'document', id })}
        >
          <IconFileText size={14} stroke={1.5} aria-hidden="true" />
          <span>{name}</span>
        </button>
      ) : (
        name
      )}
    </td>
  );
}
