/** An entity: its names, and everything documents relate it to, by relation. */
import { Button, Group, Text } from '@mantine/core';
import { IconCirclePlus, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { EntityDetail } from '../../src/model/contracts.ts';
import { kindOf } from '../../src/model/kinds.ts';
import { useActions } from '../actions/context.ts';
import { queries } from '../api/queries.ts';
import { answers } from '../api/source.ts';
import { drawnActions } from '../drawn/actions.ts';
import { useIsDrawn } from '../drawn/known.ts';
import { expandActions } from '../expand/store.ts';
import { stageActions, useStage } from '../graph/handle.ts';
import { KindMark } from '../marks/KindMark.tsx';
import { DocumentRow } from '../reading/DocumentRow.tsx';
import { viewActions } from '../views/store.ts';
import { CertaintyTag } from './CertaintyTag.tsx';
import { countOf } from './count.ts';
import { groupRelationships } from './group.ts';
import classes from './inspector.module.css';
import { PanelError, PanelSkeleton } from './Loading.tsx';
import { inspectorActions } from './store.ts';

export function EntityPanel({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(queries.entity(id));
  if (error) return <PanelError error={error} retry={() => void refetch()} />;
  if (!data) return <PanelSkeleton />;
  return <Detail detail={data} />;
}

function Detail({ detail: { entity, relationships, documents } }: { detail: EntityDetail }) {
  const kind = kindOf(entity.kind);
  const more = [entity.category, entity.model, entity.calibre, entity.date]
    .filter(Boolean)
    .join(' · ');
  const drawn = useIsDrawn(entity.id);
  const dossier = useActions().find((a) => a.name === 'dossier');
  return (
    <div className={classes.content}>
      <div className={classes.title}>
        <KindMark kind={entity.kind} size={18} />
        <h2>{entity.name}</h2>
      </div>
      <Text fz="sm" c="dimmed">
        {kind.label} · {countOf(entity.documents, 'document')} · {countOf(entity.claims, 'claim')}
      </Text>
      {more && (
        <Text fz="sm" c="dimmed">
          {more}
        </Text>
      )}
      {entity.aliases.length > 0 && (
        <Text fz="sm" mt={8}>
          <span className={classes.quiet}>Also </span>
          {entity.aliases.join(', ')}
        </Text>
      )}
      <Group gap={6} mt={12}>
        <Button
          variant="default"
          leftSection={drawn ? <IconCirclePlus size={14} /> : <IconPlus size={14} />}
          onClick={() => {
            if (!drawn) drawnActions.add([entity.id], `Draw ${entity.name}`);
            else
              expandActions.open(
                entity.id,
                useStage.getState().stage?.pointOf(entity.id) ?? { x: 80, y: 80 },
              );
          }}
        >
          {drawn ? 'Expand' : 'Draw'}
        </Button>
        {drawn && (
          <Button
            variant="default"
            onClick={() => {
              viewActions.show('graph');
              stageActions.reveal(entity.id);
            }}
          >
            Find on the stage
          </Button>
        )}
        {entity.claims > 0 && answers('review') && (
          <Button
            variant="default"
            onClick={() =>
              inspectorActions.open({ kind: 'review', filter: { entities: [entity.id] } })
            }
          >
            Review its claims
          </Button>
        )}
        {dossier && (
          <Button variant="default" onClick={dossier.perform}>
            {dossier.shortLabel}
          </Button>
        )}
        {answers('identityCandidates') && (
          <>
            <Button
              variant="subtle"
              px={8}
              onClick={() => inspectorActions.open({ kind: 'identity', entity: entity.id })}
            >
              Same as another?
            </Button>
            <Button
              variant="subtle"
              px={8}
              onClick={() => inspectorActions.open({ kind: 'split', id: entity.id })}
            >
              Split
            </Button>
          </>
        )}
      </Group>
      {relationships.length === 0 && (
        <Text fz="sm" c="dimmed" mt={16}>
          No document states a relation of it.
        </Text>
      )}
      {groupRelationships(entity.id, relationships).map((group) => (
        <section key={group.key} className={classes.section} aria-label={group.label}>
          <h3>
            {group.label} <span className={classes.quiet}>{group.rows.length}</span>
          </h3>
          <ul className={classes.rows}>
            {group.rows.map((r) => (
              <li key={r.id}>
                <button
                  type="button"
                  className={classes.row}
                  onClick={() => inspectorActions.open({ kind: 'relationship', id: r.id })}
                >
                  <KindMark kind={r.other.kind} size={12} />
                  <span className={classes.name}>{r.other.name}</span>
                  <CertaintyTag certainty={r.certainty} />
                  <span className={classes.count}>{countOf(r.sources, 'source')}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {documents.length > 0 && (
        <section className={classes.section} aria-label="Documents">
          <h3>
            Named in <span className={classes.quiet}>{documents.length}</span>
          </h3>
          <ul className={classes.rows}>
            {documents.map((d) => (
              <DocumentRow key={d.id} document={d} note={countOf(d.mentions, 'mention')} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
