/** How much of the archive is drawn, and the way to more. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { MOST_WHOLE } from '../../src/model/wholeGraph.ts';
import { useAction, useActions } from '../actions/context.ts';
import { queries } from '../api/queries.ts';
import type { GraphData } from '../filters/visible.ts';
import { countOf } from '../inspector/count.ts';
import classes from './graph.module.css';

export function StatusLine({ data, visible }: { data: GraphData; visible: GraphData }) {
  const { data: summary } = useQuery(queries.summary());
  const whole = useAction('draw-whole');
  const groups = useActions().find((a) => a.name === 'view-groups');
  const filtered = data.nodes.length - visible.nodes.length;
  const undrawn = (summary?.entities ?? 0) - data.nodes.length;
  return (
    <div className={classes.status} role="status">
      {countOf(visible.nodes.length, 'entity', 'entities')},{' '}
      {countOf(visible.edges.length, 'relation')}
      {filtered > 0 && `, ${filtered} filtered`}
      {undrawn > 0 && `, ${undrawn} not drawn`}
      {undrawn > 0 && data.nodes.length < MOST_WHOLE && (
        <Button variant="subtle" size="compact-xs" onClick={whole.perform}>
          {undrawn + data.nodes.length > MOST_WHOLE ? `Draw ${MOST_WHOLE}` : 'Draw all'}
        </Button>
      )}
      {undrawn > 0 && groups && !groups.unavailable?.() && (
        <Button variant="subtle" size="compact-xs" onClick={groups.perform}>
          All in groups
        </Button>
      )}
    </div>
  );
}
