/** The drawn nodes as a list box, in words: for screen readers, and for going through the graph by keys. */
import { useMemo } from 'react';
import { kindOf } from '../../src/model/kinds.ts';
import type { GraphData } from '../filters/visible.ts';
import { inspectorActions, useInspected } from '../inspector/store.ts';
import classes from './graph.module.css';

export function Mirror({ visible }: { visible: GraphData }) {
  const inspected = useInspected();
  const selected = inspected?.kind === 'entity' ? inspected.id : '';
  const nodes = useMemo(() => visible.nodes.toSorted((a, b) => b.degree - a.degree), [visible]);
  const drawn = nodes.some((n) => n.id === selected);
  return (
    <select
      className={classes.mirror}
      aria-label="Drawn entities"
      size={6}
      value={drawn ? selected : ''}
      onChange={(e) => inspectorActions.open({ kind: 'entity', id: e.currentTarget.value })}
    >
      {nodes.map((n) => (
        <option key={n.id} value={n.id}>
          {n.name}, {kindOf(n.kind).label}, {n.degree} {n.degree === 1 ? 'relation' : 'relations'}
        </option>
      ))}
    </select>
  );
}
