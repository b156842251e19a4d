/** The question before an expansion: how many neighbours of which kind by which relation. */
import { Button, Skeleton, Text } from '@mantine/core';
import { useClickOutside, useFocusReturn } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { NeighbourCount } from '../../src/model/contracts.ts';
import { type Kind, kindOf } from '../../src/model/kinds.ts';
import { relationTypeOf } from '../../src/model/relationTypes.ts';
import { queries } from '../api/queries.ts';
import { CypherDisclosure } from '../cypher/Disclosure.tsx';
import { EXPAND_LIMIT } from '../drawn/actions.ts';
import { KindMark } from '../marks/KindMark.tsx';
import classes from './expand.module.css';
import { expandActions, useExpand } from './store.ts';

/** Named at the top; the rows below name all. */
const MOST_KINDS = 4;

const wording = ({ type, direction }: NeighbourCount) => {
  const { forward, backward } = relationTypeOf(type);
  return direction === 'out' ? forward : backward;
};

export function ExpandPopover() {
  const { id, at, busy } = useExpand();
  return id ? <Question key={id} id={id} at={at} busy={busy} /> : null;
}

function Question({ id, at, busy }: { id: string; at: { x: number; y: number }; busy: boolean }) {
  const counts = useQuery(queries.counts(id));
  const ref = useClickOutside(expandActions.close);
  const first = useRef<HTMLButtonElement>(null);
  useFocusReturn({ opened: true });
  useEffect(() => {
    if (counts.data) first.current?.focus();
  }, [counts.data]);
  const rows = counts.data?.toSorted((a, b) => b.count - a.count);
  const total = rows?.reduce((sum, r) => sum + r.count, 0) ?? 0;
  const byKind = new Map<Kind, number>();
  for (const r of rows ?? []) byKind.set(r.kind, (byKind.get(r.kind) ?? 0) + r.count);
  const kinds = [...byKind].sort(([, a], [, b]) => b - a);
  const rest = kinds.slice(MOST_KINDS).reduce((sum, [, count]) => sum + count, 0);
  return (
    <div
      ref={ref}
      role="dialog"
      aria-label="Expand"
      className={classes.popover}
      style={{
        left: `min(${at.x + 14}px, calc(100% - 292px))`,
        top: `clamp(8px, ${at.y - 20}px, calc(100% - 280px))`,
      }}
      onKeyDown={(e) => {
        if (e.key === 'Escape') {
          e.stopPropagation();
          expandActions.close();
        }
      }}
    >
      <Text fz="xs" c="dimmed" px={8} pb={4}>
        Draw neighbours
      </Text>
      {counts.isPending && [1, 2, 3].map((n) => <Skeleton key={n} h={20} m={6} w="auto" />)}
      {counts.error && (
        <Text fz="sm" p={8} role="alert">
          {counts.error.message}{' '}
          <Button variant="subtle" size="compact-xs" onClick={() => counts.refetch()}>
            Try again
          </Button>
        </Text>
      )}
      {rows?.length === 0 && (
        <Text fz="sm" p={8}>
          No document relates it to anything.
        </Text>
      )}
      {rows && rows.length > 0 && (
        <>
          <button
            ref={first}
            type="button"
            className={classes.row}
            disabled={busy}
            onClick={() => expandActions.perform(id)}
          >
            <strong>All</strong>
            <span className={classes.count}>
              {total > EXPAND_LIMIT ? `first ${EXPAND_LIMIT} of ${total}` : total}
            </span>
          </button>
          <div className={classes.kinds}>
            {kinds.slice(0, MOST_KINDS).map(([kind, count]) => (
              <button
                key={kind}
                type="button"
                className={classes.kind}
                disabled={busy}
                onClick={() => expandActions.perform(id, { kind })}
              >
                <KindMark kind={kind} size={11} />
                {kindOf(kind).plural} {count}
              </button>
            ))}
            {rest > 0 && <span className={classes.rest}>{rest} more</span>}
          </div>
          <div className={classes.rows}>
            {rows.map((r) => (
              <button
                key={`${r.type} ${r.direction} ${r.kind}`}
                type="button"
                className={classes.row}
                disabled={busy}
                onClick={() =>
                  expandActions.perform(id, { type: r.type, direction: r.direction, kind: r.kind })
                }
              >
                <KindMark kind={r.kind} size={12} />
                <span className={classes.name}>
                  <span className={classes.verb}>{wording(r)}</span> {kindOf(r.kind).plural}
                </span>
                <span className={classes.count}>{r.count}</span>
              </button>
            ))}
          </div>
        </>
      )}
      <CypherDisclosure read={{ endpoint: 'neighbours', id, query: { limit: EXPAND_LIMIT } }} />
    </div>
  );
}
