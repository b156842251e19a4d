/** One sentence that states a relation: both ends marked, and where it stands. */
import { Button } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { modelOfRule, readerOf } from '../../src/model/certainty.ts';
import type { EntityRecord, Evidence } from '../../src/model/contracts.ts';
import { Verdict } from '../review/LazyVerdict.tsx';
import { CertaintyTag } from './CertaintyTag.tsx';
import { creditOf } from './credit.ts';
import classes from './inspector.module.css';
import { MarkedText } from './MarkedText.tsx';
import { inspectorActions } from './store.ts';

interface Ends {
  readonly source: EntityRecord;
  readonly target: EntityRecord;
}

interface EvidenceItemProps {
  readonly evidence: Evidence;
  readonly ends: Ends;
  /** It is the one that is read now: marked, and brought into view. */
  readonly inHand: boolean;
}

/** On the Admiralty scale, where someone has judged the source. */
const UNJUDGED = 'F';

export function EvidenceItem({ evidence: e, ends, inHand }: EvidenceItemProps) {
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (inHand) row.current?.scrollIntoView({ block: 'nearest' });
  }, [inHand]);
  const entityOf = (id: string) => (id === ends.source.id ? ends.source : ends.target);
  const named = [e.subject, e.object].flatMap((end) =>
    end.spans.map((span) => ({ ...span, entity: entityOf(end.entity) })),
  );
  const credit = creditOf({
    ...e,
    ...e.document,
    title: e.document.title ?? e.document.name,
    publisher: e.source?.name ?? e.document.publisher,
  });
  return (
    <li
      ref={row}
      className={classes.item}
      data-claim={e.id}
      data-review={e.review}
      data-in-hand={inHand || undefined}
      aria-current={inHand || undefined}
    >
      <blockquote className={classes.quote}>
        <MarkedText text={e.context.text} start={e.context.start} named={named} quote={e} />
      </blockquote>
      <div className={classes.credit}>
        <span>
          {credit}
          {e.source && e.source.reliability !== UNJUDGED && (
            <span title="Reliability of the source, A to E on the Admiralty scale">
              {' '}
              · reliability {e.source.reliability}
            </span>
          )}
        </span>
        <CertaintyTag certainty={e.certainty} />
      </div>
      <div className={classes.credit}>
        <span
          className={classes.rule}
          title={
            modelOfRule(e.rule) !== undefined
              ? `Read by the ${readerOf(e.rule)}: at most half believed until a person has confirmed it`
              : `Read by the rule ${e.rule}, of whose claims ${Math.round(e.confidence * 100)} % are right`
          }
        >
          {Math.round(e.confidence * 100)} % · {readerOf(e.rule)}
        </span>
        <Button
          variant="subtle"
          size="compact-xs"
          ml="auto"
          flex="none"
          leftSection={<IconFileText size={13} stroke={1.6} />}
          onClick={() =>
            inspectorActions.open({ kind: 'document', id: e.document.id, claim: e.id })
          }
        >
          Open in document
        </Button>
      </div>
      <Verdict claim={e} document={e.document.id} />
    </li>
  );
}
