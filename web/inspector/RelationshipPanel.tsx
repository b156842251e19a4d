/** A relation: its wording, and every sentence that states it. */
import { Button, Text } from '@mantine/core';
import { IconBolt } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { EntityRecord, RelationshipDetail } from '../../src/model/contracts.ts';
import { relationTypeOf } from '../../src/model/relationTypes.ts';
import { queries } from '../api/queries.ts';
import { answers } from '../api/source.ts';
import { drawnActions } from '../drawn/actions.ts';
import { useIsDrawn } from '../drawn/known.ts';
import { orderOf, ranked } from '../evidence/ranked.ts';
import { Stepper } from '../evidence/Stepper.tsx';
import { KindMark } from '../marks/KindMark.tsx';
import { CertaintyTag } from './CertaintyTag.tsx';
import { countOf } from './count.ts';
import { period } from './credit.ts';
import { EvidenceItem } from './EvidenceItem.tsx';
import classes from './inspector.module.css';
import { PanelError, PanelSkeleton } from './Loading.tsx';
import { inspectorActions } from './store.ts';

export function RelationshipPanel({ id, claim }: { id: string; claim: string | undefined }) {
  const { data, error, refetch } = useQuery(queries.relationship(id));
  // One that left the graph while it was open stays to be read, and to be taken back.
  if (error && !data) return <PanelError error={error} retry={() => void refetch()} />;
  if (!data) return <PanelSkeleton />;
  return <Detail detail={data} claim={claim} />;
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

function Detail({
  detail: { relationship, source, target, evidence, words },
  claim,
}: {
  detail: RelationshipDetail;
  claim: string | undefined;
}) {
  const type = relationTypeOf(relationship.type);
  const { stating, denying } = ranked(evidence);
  const at = orderOf(evidence).indexOf(claim ?? '');
  const when = period(relationship.firstDate, relationship.lastDate);
  const ends = { source, target };
  const stands = stating.some((e) => e.review !== 'rejected');
  const contradicted = stands && denying.some((e) => e.review !== 'rejected');
  const sourceDrawn = useIsDrawn(source.id);
  const targetDrawn = useIsDrawn(target.id);
  return (
    <div className={classes.content}>
      <h2 className={classes.sentence}>
        <End entity={source} /> <span className={classes.verb}>{type.forward}</span>{' '}
        <End entity={target} />
      </h2>
      <Text fz="sm" c="dimmed">
        {countOf(relationship.sources, 'independent source')} ·{' '}
        {countOf(relationship.claims, 'claim')} · confidence {relationship.confidence}
        {when && ` · ${when}`} <CertaintyTag certainty={relationship.certainty} />
      </Text>
      {words && <p className={classes.words}>{words}</p>}
      {stands ? null : (
        <Text fz="sm" mt={8} role="status">
          Nothing supports it any more: it has left the graph. Take a decision back, and it returns.
        </Text>
      )}
      <div className={classes.acts}>
        {!(sourceDrawn && targetDrawn) && (
          <Button
            variant="default"
            onClick={() =>
              drawnActions.add([source.id, target.id], `Draw ${source.name} and ${target.name}`)
            }
          >
            Draw it
          </Button>
        )}
        {answers('review') && (
          <Button
            variant="default"
            onClick={() =>
              inspectorActions.open({
                kind: 'review',
                filter: { relationship: relationship.id },
              })
            }
          >
            Review its claims
          </Button>
        )}
        {contradicted && answers('contradictions') && (
          <Button
            variant="default"
            leftSection={<IconBolt size={14} aria-hidden="true" />}
            onClick={() =>
              inspectorActions.open({ kind: 'contradictions', relationship: relationship.id })
            }
          >
            What contradicts it
          </Button>
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
    </div>
  );
}
