/**
 * An entity: its names, and everything documents relate it to, by relation. What the page knows of it stands there at
 * once, the rest when it is read.
 */
import { IconCirclePlus, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { memo } from 'react';
import type { EntityDetail, EntityRecord } from '../../src/model/contracts.ts';
import { kindOf } from '../../src/model/kinds.ts';
import { useActions } from '../actions/context.ts';
import { queries } from '../api/queries.ts';
import { answers } from '../api/source.ts';
import { drawnActions } from '../drawn/actions.ts';
import { useKnown } from '../drawn/known.ts';
import { expandActions } from '../expand/store.ts';
import { stageActions, useStage } from '../graph/handle.ts';
import { KindMark } from '../marks/KindMark.tsx';
import { DocumentRow } from '../reading/DocumentRow.tsx';
import { viewActions } from '../views/store.ts';
import { Act } from './Act.tsx';
import { CertaintyTag } from './CertaintyTag.tsx';
import { countOf } from './count.ts';
import { groupRelationships } from './group.ts';
import classes from './inspector.module.css';
import { PanelError, PanelSkeleton, RestSkeleton } from './Loading.tsx';
import { Standing } from './Standing.tsx';
import { inspectorActions } from './store.ts';
import { useScrolledUp } from './useScrolledUp.ts';

export function EntityPanel({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(queries.entity(id));
  const drawn = useKnown((s) => s.entities.get(id));
  const scrolling = useScrolledUp(id);
  const entity = data?.entity ?? drawn;
  if (error) return <PanelError error={error} retry={() => void refetch()} />;
  if (!entity) return <PanelSkeleton />;
  return (
    <div className={classes.content} {...scrolling}>
      <Head entity={entity} drawn={drawn !== undefined} />
      {!data && <RestSkeleton />}
      <Standing>{data && <Detail detail={data} />}</Standing>
    </div>
  );
}

function Head({ entity, drawn }: { entity: EntityRecord; drawn: boolean }) {
  const more = [entity.category, entity.model, entity.calibre, entity.date]
    .filter(Boolean)
    .join(' · ');
  const dossier = useActions().find((a) => a.name === 'dossier');
  return (
    <>
      <div className={classes.title}>
        <KindMark kind={entity.kind} size={18} />
        <h2>{entity.name}</h2>
      </div>
      <p className={classes.about}>
        {kindOf(entity.kind).label} · {countOf(entity.documents, 'document')} ·{' '}
        {countOf(entity.claims, 'claim')}
      </p>
      {more && <p className={classes.about}>{more}</p>}
      {entity.aliases.length > 0 && (
        <p className={classes.also}>
          <span className={classes.quiet}>Also </span>
          {entity.aliases.join(', ')}
        </p>
      )}
      <div className={classes.acts}>
        <Act
          icon={
            drawn ? (
              <IconCirclePlus size={14} aria-hidden="true" />
            ) : (
              <IconPlus size={14} aria-hidden="true" />
            )
          }
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
        </Act>
        {drawn && (
          <Act
            onClick={() => {
              viewActions.show('graph');
              stageActions.reveal(entity.id);
            }}
          >
            Find on the stage
          </Act>
        )}
        {entity.claims > 0 && answers('review') && (
          <Act
            onClick={() =>
              inspectorActions.open({ kind: 'review', filter: { entities: [entity.id] } })
            }
          >
            Review its claims
          </Act>
        )}
        {dossier && <Act onClick={dossier.perform}>{dossier.shortLabel}</Act>}
        {answers('identityCandidates') && (
          <>
            <Act
              quiet
              onClick={() => inspectorActions.open({ kind: 'identity', entity: entity.id })}
            >
              Same as another?
            </Act>
            <Act quiet onClick={() => inspectorActions.open({ kind: 'split', id: entity.id })}>
              Split
            </Act>
          </>
        )}
      </div>
    </>
  );
}

const Detail = memo(
  ({ detail: { entity, relationships, documents } }: { detail: EntityDetail }) => (
    <>
      {relationships.length === 0 && (
        <p className={classes.about}>No document states a relation of it.</p>
      )}
      {groupRelationships(entity.id, relationships).map((group) => (
        <section key={group.key} className={classes.section} aria-label={group.label}>
          <h3>
            {group.label} <span className={classes.quiet}>{group.rows.length}</span>
          </h3>
          <ul className={classes.rows}>
            {group.rows.map((r, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row keeps nothing of its own, and is written anew for the next entity.
              <li key={place}>
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
    </>
  ),
);
