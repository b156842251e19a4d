/** One sentence that states a relation: both ends marked, and where it stands. */
import { Button } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import type { EntityRecord, Evidence } from '../../src/model/contracts.ts';
import { CertaintyTag } from './CertaintyTag.tsx';
import { creditOf } from './credit.ts';
import classes from './inspector.module.css';
import { MarkedText } from './MarkedText.tsx';
import { inspectorActions } from './store.ts';

interface Ends {
  readonly source: EntityRecord;
  readonly target: EntityRecord;
}

export function EvidenceItem({ evidence: e, ends }: { evidence: Evidence; ends: Ends }) {
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
    <li className={classes.item} data-claim={e.id}>
      <blockquote className={classes.quote}>
        <MarkedText text={e.context.text} start={e.context.start} named={named} quote={e} />
      </blockquote>
      <div className={classes.credit}>
        <span>{credit}</span> <CertaintyTag certainty={e.certainty} />
      </div>
      <div className={classes.credit}>
        <span
          className={classes.rule}
          title={`Read by the rule ${e.rule}, of whose claims ${Math.round(e.confidence * 100)} % are right`}
        >
          {Math.round(e.confidence * 100)} % · rule {e.rule}
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
    </li>
  );
}
