/**
 * The sentences that show something of an answer: under each relation its own, in their context with both ends marked
 * once the relation is read, as the bare words of the claim until then. Each opens in its document.
 */
import { Button } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RelationshipDetail } from '../../src/model/contracts.ts';
import type { AnswerCell, AnswerEvidence } from '../../src/model/questionContracts.ts';
import { relationTypeOf } from '../../src/model/relationTypes.ts';
import { queries } from '../api/queries.ts';
import { CertaintyTag } from '../inspector/CertaintyTag.tsx';
import { EvidenceItem } from '../inspector/EvidenceItem.tsx';
import panel from '../inspector/inspector.module.css';
import { MarkedText } from '../inspector/MarkedText.tsx';
import { inspectorActions } from '../inspector/store.ts';
import classes from './answer.module.css';
import { byRelationship, namesIn } from './rows.ts';

const FIRST = 6;

export function Evidence({
  evidence,
  cells,
}: {
  evidence: readonly AnswerEvidence[];
  cells: readonly AnswerCell[];
}) {
  const [all, setAll] = useState(false);
  const groups = byRelationship(evidence);
  const shown = all ? groups : groups.slice(0, FIRST);
  return (
    <>
      {shown.map((group) => (
        <Sentences
          key={group.key}
          relationship={group.relationship}
          evidence={group.evidence}
          cells={cells}
        />
      ))}
      {shown.length < groups.length && (
        <Button variant="subtle" size="compact-xs" onClick={() => setAll(true)}>
          {groups.length - shown.length} more relations
        </Button>
      )}
    </>
  );
}

/** The sentences of one relation, under its wording. */
function Sentences({
  relationship,
  evidence,
  cells,
}: {
  relationship: string | undefined;
  evidence: readonly AnswerEvidence[];
  cells: readonly AnswerCell[];
}) {
  const { data } = useQuery({
    ...queries.relationship(relationship ?? ''),
    enabled: relationship !== undefined,
  });
  return (
    <div className={classes.group}>
      {data && <Relation detail={data} />}
      <ol className={panel.evidence} aria-label="Sentences that show it">
        {evidence.map((e) => {
          const whole = data?.evidence.find((known) => known.id === e.claim);
          const key = e.claim ?? `${e.document} ${e.start}`;
          return data && whole ? (
            <EvidenceItem key={key} evidence={whole} ends={data} inHand={false} />
          ) : (
            <Sentence key={key} evidence={e} cells={cells} />
          );
        })}
      </ol>
    </div>
  );
}

function Relation({ detail: { relationship, source, target } }: { detail: RelationshipDetail }) {
  return (
    <button
      type="button"
      className={classes.relation}
      title="All evidence of this relation"
      onClick={() => inspectorActions.open({ kind: 'relationship', id: relationship.id })}
    >
      {source.name} <i>{relationTypeOf(relationship.type).forward}</i> {target.name}
    </button>
  );
}

function Sentence({
  evidence: e,
  cells,
}: {
  evidence: AnswerEvidence;
  cells: readonly AnswerCell[];
}) {
  const { documentId } = e;
  return (
    <li className={panel.item} data-claim={e.claim}>
      <blockquote className={panel.quote}>
        <MarkedText
          text={e.quote}
          start={0}
          quote={{ start: 0, end: e.quote.length }}
          named={namesIn(e.quote, cells).map(({ cell, ...span }) => ({ ...span, entity: cell }))}
        />
      </blockquote>
      <div className={panel.credit}>
        <span>
          {e.title ?? e.document}
          {e.page !== undefined && ` · p. ${e.page}`}
        </span>
        {e.certainty && <CertaintyTag certainty={e.certainty} />}
      </div>
      {documentId && (
        <div className={panel.credit}>
          <Button
            variant="subtle"
            size="compact-xs"
            ml="auto"
            leftSection={<IconFileText size={13} stroke={1.6} />}
            onClick={() =>
              inspectorActions.open({
                kind: 'document',
                id: documentId,
                ...(e.claim && { claim: e.claim }),
              })
            }
          >
            Open in document
          </Button>
        </div>
      )}
    </li>
  );
}
