/** The answer to what was run: as a table, as what can be drawn, and the plan; or why there is none. */
import { Button, Menu, SegmentedControl, TextInput } from '@mantine/core';
import { IconDownload, IconFilter } from '@tabler/icons-react';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import type { QueryResult } from '../../src/model/contracts.ts';
import { downloadBlob, fileName } from '../exports/download.ts';
import { countOf } from '../inspector/count.ts';
import { AnswerGraph } from './AnswerGraph.tsx';
import { inWords, isScalar } from './cells.ts';
import { drawableIn } from './drawable.ts';
import { ResultTable } from './ResultTable.tsx';
import { RowDetail } from './RowDetail.tsx';
import { toCsv, toJson } from './resultFiles.ts';
import classes from './results.module.css';
import { filteredRows, resultColumns, resultRows } from './resultTable.ts';

const SHAPES = ['table', 'graph', 'plan'] as const;
type Shape = (typeof SHAPES)[number];
const SHAPE_LABELS: Readonly<Record<Shape, string>> = {
  table: 'Table',
  graph: 'Graph',
  plan: 'Plan',
};

const save = (extension: string, type: string, text: string) =>
  downloadBlob(new Blob([text], { type: `${type};charset=utf-8` }), fileName(extension));

function Value({ column, words }: { column: string; words: string }) {
  return (
    <div className={classes.single}>
      <output className={classes.value}>{words === '' ? 'null' : words}</output>
      <span className={classes.quiet}>{column}</span>
    </div>
  );
}

function Answer({ result, filter }: { result: QueryResult; filter: string }) {
  const [selected, setSelected] = useState<number>();
  const rows = useMemo(() => resultRows(result), [result]);
  const columns = useMemo(() => resultColumns(result.columns, rows), [result, rows]);
  const words = useDeferredValue(filter);
  const found = useMemo(() => filteredRows(rows, words), [rows, words]);
  const [column] = result.columns;
  const [only] = result.rows.length === 1 ? (result.rows[0] ?? []) : [];
  if (result.columns.length === 1 && column && only !== undefined && isScalar(only))
    return <Value column={column} words={inWords(only)} />;
  if (result.rows.length === 0)
    return (
      <div className={classes.notice}>
        The statement ran and found nothing. Look at the spelling of labels and names; they tell
        capital letters from small ones.
      </div>
    );
  const values = selected === undefined ? undefined : result.rows[selected];
  return (
    <>
      {found.length < rows.length && (
        <p className={classes.found} role="status">
          {found.length} of {countOf(rows.length, 'row')}
        </p>
      )}
      <ResultTable rows={found} columns={columns} selected={selected} onSelect={setSelected} />
      {selected !== undefined && values && (
        <RowDetail
          columns={result.columns}
          values={values}
          place={selected + 1}
          onClose={() => setSelected(undefined)}
        />
      )}
    </>
  );
}

export function Results({
  result,
  isOld,
  failure,
  plan,
}: {
  result: QueryResult | undefined;
  /** The statement has been changed since it was run. */
  isOld: boolean;
  /** What is said in place of an answer. */
  failure: ReactNode;
  plan: ReactNode;
}) {
  const [shape, setShape] = useState<Shape>('table');
  const [filter, setFilter] = useState('');
  const drawable = useMemo(() => drawableIn(result?.rows ?? []), [result]);
  return (
    <section className={classes.results} aria-label="Results">
      <div className={classes.bar}>
        <SegmentedControl
          size="xs"
          aria-label="Shown as"
          value={shape}
          data={SHAPES.map((value) => ({ value, label: SHAPE_LABELS[value] }))}
          onChange={(value) => setShape(SHAPES.find((s) => s === value) ?? 'table')}
        />
        <span className={classes.status} role="status">
          {result && statusOf(result)}
          {isOld && shape !== 'plan' && (
            <span className={classes.old}> of the statement before it was changed</span>
          )}
        </span>
        {result && shape === 'table' && (
          <>
            <TextInput
              size="xs"
              type="search"
              className={classes.filter}
              aria-label="Filter rows"
              placeholder="Filter rows"
              leftSection={<IconFilter size={13} aria-hidden="true" />}
              value={filter}
              onChange={(event) => setFilter(event.currentTarget.value)}
            />
            <Menu position="bottom-end" shadow="md">
              <Menu.Target>
                <Button
                  variant="default"
                  leftSection={<IconDownload size={14} aria-hidden="true" />}
                >
                  Download
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => save('csv', 'text/csv', toCsv(result))}>
                  CSV, for tables
                </Menu.Item>
                <Menu.Item onClick={() => save('json', 'application/json', toJson(result))}>
                  JSON, for programs
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </>
        )}
      </div>
      {result?.limit && (
        <p className={classes.limit} role="alert">
          {result.limit.message}
        </p>
      )}
      <div className={classes.content}>
        {shape === 'plan' ? (
          plan
        ) : !result ? (
          failure
        ) : shape === 'graph' ? (
          <AnswerGraph drawable={drawable} />
        ) : (
          <Answer key={result.id} result={result} filter={filter} />
        )}
      </div>
    </section>
  );
}

const ms = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

function statusOf({ counts, milliseconds }: QueryResult): string {
  const parts = [countOf(counts.rows, 'row')];
  if (counts.nodes > 0) parts.push(countOf(counts.nodes, 'node'));
  if (counts.relationships > 0) parts.push(countOf(counts.relationships, 'relationship'));
  return [...parts, `${ms.format(milliseconds)} ms`].join(' · ');
}
