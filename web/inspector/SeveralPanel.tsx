/** Several things selected together: each by name, to be inspected alone or left out. */
import { Button, CloseButton, Text } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { relationTypeOf } from '../../src/model/relationTypes.ts';
import { queries } from '../api/queries.ts';
import { answers } from '../api/source.ts';
import { useKnown } from '../drawn/known.ts';
import { KindMark } from '../marks/KindMark.tsx';
import { GroupActions } from '../selection/GroupActions.tsx';
import { selectionActions } from '../selection/useSelection.ts';
import { countOf } from './count.ts';
import classes from './inspector.module.css';
import { PanelError, PanelSkeleton } from './Loading.tsx';
import { inspectorActions } from './store.ts';

export function SeveralPanel({
  entities,
  relationships,
}: {
  entities: readonly string[];
  relationships: readonly string[];
}) {
  const { data, error, refetch } = useQuery({
    ...queries.among(entities),
    enabled: entities.length > 0,
  });
  if (error) return <PanelError error={error} retry={() => void refetch()} />;
  if (!data && entities.length > 0) return <PanelSkeleton />;
  const byId = new Map(data?.nodes.map((n) => [n.id, n]));
  const between = data?.edges.filter((e) => byId.has(e.source) && byId.has(e.target)) ?? [];
  return (
    <div className={classes.content}>
      <div className={classes.title}>
        <h2>{countOf(entities.length + relationships.length, 'thing')} selected</h2>
      </div>
      {entities.length > 1 && <GroupActions />}
      {entities.length === 2 && answers('paths') && (
        <Button
          variant="default"
          mt={8}
          leftSection={<IconRoute size={14} />}
          onClick={() =>
            inspectorActions.open({ kind: 'paths', from: entities[0], to: entities[1] })
          }
        >
          Paths between them
        </Button>
      )}
      {entities.length > 0 && (
        <section className={classes.section} aria-label="Entities">
          <h3>
            Entities <span className={classes.quiet}>{entities.length}</span>
          </h3>
          <ul className={classes.rows}>
            {entities.map((id) => {
              const entity = byId.get(id);
              return (
                <li key={id} className={classes.pair}>
                  <button
                    type="button"
                    className={classes.row}
                    onClick={() => inspectorActions.open({ kind: 'entity', id })}
                  >
                    {entity && <KindMark kind={entity.kind} size={12} />}
                    <span className={classes.name}>{entity?.name ?? 'No longer in the graph'}</span>
                  </button>
                  <LeaveOut what="nodes" id={id} name={entity?.name ?? 'it'} />
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {entities.length > 0 && (
        <section className={classes.section} aria-label="Relations between them">
          <h3>
            Relations between them <span className={classes.quiet}>{between.length}</span>
          </h3>
          {between.length === 0 && (
            <Text fz="sm" c="dimmed">
              No document relates them directly.
            </Text>
          )}
          <ul className={classes.rows}>
            {between.map((e) => (
              <li key={e.id}>
                <button
                  type="button"
                  className={classes.row}
                  onClick={() => inspectorActions.open({ kind: 'relationship', id: e.id })}
                >
                  <span className={classes.name}>
                    {byId.get(e.source)?.name} {relationTypeOf(e.type).forward}{' '}
                    {byId.get(e.target)?.name}
                  </span>
                  <span className={classes.count}>{countOf(e.sources, 'source')}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {relationships.length > 0 && (
        <section className={classes.section} aria-label="Relations">
          <h3>
            Relations <span className={classes.quiet}>{relationships.length}</span>
          </h3>
          <ul className={classes.rows}>
            {relationships.map((id) => (
              <Relation key={id} id={id} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** In words from what is drawn, where it is drawn: many may be selected, and none should have to be asked for. */
function Relation({ id }: { id: string }) {
  const { entities, relations } = useKnown();
  const drawn = relations.get(id);
  const { data } = useQuery({ ...queries.relationship(id), enabled: !drawn });
  const edge = drawn ?? data?.relationship;
  const nameOf = (end: string | undefined, other: string | undefined) =>
    entities.get(end ?? '')?.name ?? other;
  const words = edge
    ? `${nameOf(edge.source, data?.source.name)} ${relationTypeOf(edge.type).forward} ${nameOf(edge.target, data?.target.name)}`
    : 'Relation';
  return (
    <li className={classes.pair}>
      <button
        type="button"
        className={classes.row}
        onClick={() => inspectorActions.open({ kind: 'relationship', id })}
      >
        <span className={classes.name}>{words}</span>
      </button>
      <LeaveOut what="edges" id={id} name={words} />
    </li>
  );
}

function LeaveOut({ what, id, name }: { what: 'nodes' | 'edges'; id: string; name: string }) {
  return (
    <CloseButton
      size="sm"
      aria-label={`Leave out ${name}`}
      onClick={() => selectionActions.pick(what, id, true)}
    />
  );
}
