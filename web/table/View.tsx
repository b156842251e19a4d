/** What is drawn and not filtered, as rows: relations or entities. A click selects, with Ctrl or Shift beside others. */
import { SegmentedControl } from '@mantine/core';
import { useMemo } from 'react';
import { countOf } from '../inspector/count.ts';
import { useStructure } from '../metrics/useStructure.ts';
import { useSelection } from '../selection/useSelection.ts';
import type { ViewProps } from '../views/view.ts';
import { ENTITY_COLUMNS, type EntityRow, RELATION_COLUMNS, type RelationRow } from './columns.ts';
import { Rows } from './Rows.tsx';
import { tableActions, useTable } from './store.ts';
import classes from './table.module.css';

export default function TableView({ data, visible }: ViewProps) {
  const { rows: what, by } = useTable();
  const { structure, working } = useStructure(visible, what === 'entities');
  const selection = useSelection();
  const relations = useMemo((): RelationRow[] => {
    const byId = new Map(visible.nodes.map((n) => [n.id, n]));
    return visible.edges.flatMap((edge) => {
      const [source, target] = [byId.get(edge.source), byId.get(edge.target)];
      return source && target ? [{ edge, source, target }] : [];
    });
  }, [visible]);
  const entities = useMemo((): EntityRow[] => {
    const drawn = new Map<string, number>();
    for (const e of data.edges)
      for (const id of [e.source, e.target]) drawn.set(id, (drawn.get(id) ?? 0) + 1);
    return visible.nodes.map((entity) => ({
      entity,
      structure,
      drawn: drawn.get(entity.id) ?? 0,
    }));
  }, [data, visible, structure]);
  return (
    <section className={classes.view} aria-label="Table">
      <div className={classes.bar}>
        <SegmentedControl
          size="xs"
          aria-label="Rows"
          value={what}
          data={[
            { value: 'relations', label: 'Relations' },
            { value: 'entities', label: 'Entities' },
          ]}
          onChange={(value) => tableActions.show(value === 'entities' ? 'entities' : 'relations')}
        />
        <span className={classes.status} role="status">
          {what === 'relations'
            ? countOf(relations.length, 'relation')
            : countOf(entities.length, 'entity', 'entities')}
          {what === 'entities' && working && ', working out their structure'}
        </span>
      </div>
      {what === 'relations' ? (
        <Rows
          key="relations"
          label="Relations"
          rows={relations}
          columns={RELATION_COLUMNS}
          idOf={(r) => r.edge.id}
          what="edges"
          selected={selection.edges}
          near={(r) =>
            selection.nodes.includes(r.source.id) || selection.nodes.includes(r.target.id)
          }
          start={{ by: 'sources', down: true }}
        />
      ) : (
        <Rows
          key={`entities ${by}`}
          label="Entities"
          rows={entities}
          columns={ENTITY_COLUMNS}
          idOf={(r) => r.entity.id}
          what="nodes"
          selected={selection.nodes}
          near={() => false}
          start={{ by, down: true }}
        />
      )}
    </section>
  );
}
