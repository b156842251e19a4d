/** A relation: its wording, known at once where it is drawn, and every sentence that states it. */
import { Text } from '@mantine/core';
import { IconBolt } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { EntityRecord, RelationshipDetail } from '../../src/model/contracts.ts';
import { relationTypeOf } from '../../src/model/relationTypes.ts';
import { queries } from '../api/queries.ts';
import { answers } from '../api/source.ts';
import { drawnActions } from '../drawn/actions.ts';
import { useIsDrawn, useKnown } from '../drawn/known.ts';
import { orderOf, ranked } from '../evidence/ranked.ts';
import { Stepper } from '../evidence/Stepper.tsx';
import { KindMark } from '../marks/KindMark.tsx';
import { Act } from './Act.tsx';
import { CertaintyTag } from './CertaintyTag.tsx';
import { countOf } from './count.ts';
import { period } from './credit.ts';
import { EvidenceItem } from './EvidenceItem.tsx';
import classes from './inspector.module.css';
import { PanelError, PanelSkeleton, RestSkeleton } from './Loading.tsx';
import { Standing } from './Standing.tsx';
import { inspectorActions } from './store.ts';
import { useScrolledUp } from './useScrolledUp.ts';

export function RelationshipPanel({ id, claim }: { id: string; claim: string | undefined }) {
  const { data, error, refetch } = useQuery(queries.relationship(id));
  const drawn = useDrawnRelation(id);
  const scrolling = useScrolledUp(id);
  const known = data ?? drawn;
  // One that left the graph while it was open stays to be read, and to be taken back.
  if (error && !data) return <PanelError error={error} retry={() => void refetch()} />;
  if (!known) return <PanelSkeleton />;
  return (
    <div className={classes.content} {...scrolling}>
      <Head relation={known} />
      {!data && <RestSkeleton />}
      <Standing>{data && <Detail detail={data} claim={claim} />}</Standing>
    </div>
  );
}

type Relation = Pick<RelationshipDetail, 'relationship' | 'source' | 'target'>;

/** A relation between things that are drawn: known without asking. */
function useDrawnRelation(id: string): Relation | undefined {
  const relationship = useKnown((s) => s.relations.get(id));
  const source = useKnown((s) => s.entities.get(relationship?.source ?? ''));
  const target = useKnown((s) => s.entities.get(relationship?.target ?? ''));
  return relationship && source && target && { relationship, source, target };
}

function End({ entity }: { entity: EntityRecord }) {
  return (
    <button
      type="button"
      className={classes.end}
      onClick={() => inspectorActions.open({ kind: 'entity', id: entity.id })}
    >
      <KindMark kind={entity.kind} size={14} />
      {entity.name}
    </button>
  );
}

function Head({ relation: { relationship, source, target } }: { relation: Relation }) {
  const type = relationTypeOf(relationship.type);
  const when = period(relationship.firstDate, relationship.lastDate);
  return (
    <>
      <h2 className={classes.sentence}>
        <End entity={source} /> <span className={classes.verb}>{type.forward}</span>{' '}
        <End entity={target} />
      </h2>
      <p className={classes.about}>
        {countOf(relationship.sources, 'independent source')} ·{' '}
        {countOf(relationship.claims, 'claim')} · confidence {relationship.confidence}
        {when && ` · ${when}`} <CertaintyTag certainty={relationship.certainty} />
      </p>
    </>
  );
}

function Detail({
  detail: { relationship, source, target, evidence, words },
  claim,
}: {
  detail: RelationshipDetail;
  claim: string | undefined;
}) {
  const { stating, denying } = ranked(evidence);
  const at = orderOf(evidence).indexOf(claim ?? '');
  const ends = { source, target };
  const stands = stating.some((e) => e.review !== 'rejected');
  const contradicted = stands && denying.some((e) => e.review !== 'rejected');
  const sourceDrawn = useIsDrawn(source.id);
  const targetDrawn = useIsDrawn(target.id);
  return (
    <>
      {words && <p className={classes.words}>{words}</p>}
      {stands ? null : (
        <Text fz="sm" mt={8} role="status">
          Nothing supports it any more: it has left the graph. Take a decision back, and it returns.
        </Text>
      )}
      <div className={classes.acts}>
        {!(sourceDrawn && targetDrawn) && (
          <Act
            onClick={() =>
              drawnActions.add([source.id, target.id], `Draw ${source.name} and ${target.name}`)
            }
          >
            Draw it
          </Act>
        )}
        {answers('review') && (
          <Act
            onClick={() =>
              inspectorActions.open({
                kind: 'review',
                filter: { relationship: relationship.id },
              })
            }
          >
            Review its claims
          </Act>
        )}
        {contradicted && answers('contradictions') && (
          <Act
            icon={<IconBolt size={14} aria-hidden="true" />}
            onClick={() =>
              inspectorActions.open({ kind: 'contradictions', relationship: relationship.id })
            }
          >
            What contradicts it
          </Act>
        )}
      </div>
      {evidence.length > 1 && (
        <div className={classes.walk}>
          <span className={classes.quiet} role="status">
            {at < 0
              ? `${countOf(evidence.length, 'sentence')}, the best first`
              : `Sentence ${at + 1} of ${evidence.length}`}
          </span>
          <Stepper what="claim" />
        </div>
      )}
      <ol className={classes.evidence} aria-label="Sentences that state it">
        {stating.map((e) => (
          <EvidenceItem key={e.id} evidence={e} ends={ends} inHand={e.id === claim} />
        ))}
      </ol>
      {denying.length > 0 && (
        <section className={classes.section} aria-label="Denied">
          <h3>
            Denied by <span className={classes.quiet}>{denying.length}</span>
          </h3>
          <ol className={classes.evidence} aria-label="Sentences that deny it">
            {denying.map((e) => (
              <EvidenceItem key={e.id} evidence={e} ends={ends} inHand={e.id === claim} />
            ))}
          </ol>
        </section>
      )}
    </>
  );
}
