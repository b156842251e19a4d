/** How much of the archive is drawn, and the way to more. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../api/queries.ts';
import { drawnActions } from '../drawn/actions.ts';
import type { GraphData } from '../filters/visible.ts';
import { countOf } from '../inspector/count.ts';
import classes from './graph.module.css';

/** More would be no picture; filters and search are the way then. */
const MOST_DRAWN = 2000;

export function StatusLine({ data, visible }: { data: GraphData; visible: GraphData }) {
  const { data: summary } = useQuery(queries.summary());
  const filtered = data.nodes.length - visible.nodes.length;
  const undrawn = (summary?.entities ?? 0) - data.nodes.length;
  return (
    <div className={classes.status} role="status">
      {countOf(visible.nodes.length, 'entity', 'entities')},{' '}
      {countOf(visible.edges.length, 'relation')}
      {filtered > 0 && `, ${filtered} filtered`}
      {undrawn > 0 && `, ${undrawn} not drawn`}
      {undrawn > 0 && summary && summary.entities <= MOST_DRAWN && (
        <Button
          variant="subtle"
          size="compact-xs"
          onClick={() => drawnActions.restart(summary.entities)}
        >
          Draw all
        </Button>
      )}
    </div>
  );
}
