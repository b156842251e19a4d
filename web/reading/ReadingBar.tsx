/** What of a document is in hand, a claim or a mention, with the one before and the one after. */
import { Button, Text } from '@mantine/core';
import { readerOf } from '../../src/model/certainty.ts';
import type { DocumentDetail } from '../../src/model/contracts.ts';
import { relationTypeOf } from '../../src/model/relationTypes.ts';
import { Stepper } from '../evidence/Stepper.tsx';
import { CertaintyTag } from '../inspector/CertaintyTag.tsx';
import { countOf } from '../inspector/count.ts';
import { inspectorActions } from '../inspector/store.ts';
import { KindMark } from '../marks/KindMark.tsx';
import { Verdict } from '../review/LazyVerdict.tsx';
import type { NamedEntity } from './entities.ts';
import classes from './reading.module.css';

type Claim = DocumentDetail['claims'][number];

interface ReadingBarProps {
  readonly claims: readonly Claim[];
  readonly claim: Claim | undefined;
  readonly document: string;
  /** Names of mentions by their id. */
  readonly mentions: ReadonlyMap<string, { readonly name: string }>;
  readonly entity: NamedEntity | undefined;
  readonly mention: number;
}

export function ReadingBar({
  claims,
  claim,
  document,
  mentions,
  entity,
  mention,
}: ReadingBarProps) {
  return (
    <section className={classes.inHand} aria-label="In hand">
      {entity ? (
        <>
          <div className={classes.inHandWords} role="status">
            <KindMark kind={entity.kind} size={13} />
            <strong>{entity.name}</strong>
            <span className={classes.meta}>
              mention {mention + 1} of {entity.places.length}
            </span>
          </div>
          <div className={classes.inHandTools}>
            <Stepper what="mention" />
            <Button
              variant="default"
              size="compact-xs"
              onClick={() => inspectorActions.open({ kind: 'entity', id: entity.id })}
            >
              Open entity
            </Button>
          </div>
        </>
      ) : (
        <>
          <div className={classes.inHandWords} role="status">
            {claim ? (
              <ClaimWords claim={claim} mentions={mentions} />
            ) : (
              <span className={classes.meta}>
                {claims.length > 0 ? countOf(claims.length, 'claim') : 'Nothing is claimed here.'}
              </span>
            )}
          </div>
          {claim && <Verdict key={claim.id} claim={claim} document={document} />}
          {claims.length > 0 && (
            <div className={classes.inHandTools}>
              {claim && (
                <Text fz="xs" c="dimmed" className={classes.grow}>
                  {claims.indexOf(claim) + 1} of {claims.length} ·{' '}
                  {Math.round(claim.confidence * 100)} % · {readerOf(claim.rule)}
                </Text>
              )}
              <Stepper what="claim" />
              {claim?.relationship && <AllEvidence claim={claim} id={claim.relationship} />}
            </div>
          )}
        </>
      )}
    </section>
  );
}

function ClaimWords({ claim, mentions }: { claim: Claim; mentions: ReadingBarProps['mentions'] }) {
  return (
    <span>
      <strong>{mentions.get(claim.subject)?.name}</strong> {relationTypeOf(claim.type).forward}{' '}
      <strong>{mentions.get(claim.object)?.name}</strong>{' '}
      <CertaintyTag certainty={claim.certainty} />
    </span>
  );
}

function AllEvidence({ claim, id }: { claim: Claim; id: string }) {
  return (
    <Button
      variant="default"
      size="compact-xs"
      flex="none"
      onClick={() => inspectorActions.open({ kind: 'relationship', id, claim: claim.id })}
    >
      All evidence
    </Button>
  );
}
