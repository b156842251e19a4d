/** One sentence that states a relation: both ends marked, and where it stands. */
import { Button } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import type { EntityRecord, Evidence } from '../../src/model/contracts.ts';
import { kindOf } from '../../src/model/kinds.ts';
import { flow } from '../reading/flow.ts';
import { segments } from '../reading/segments.ts';
import { CertaintyTag } from './CertaintyTag.tsx';
import classes from './inspector.module.css';
import { inspectorActions } from './store.ts';

interface Ends {
  readonly source: EntityRecord;
  readonly target: EntityRecord;
}

export function EvidenceItem({ evidence: e, ends }: { evidence: Evidence; ends: Ends }) {
  const entityOf = (id: string) => (id === ends.source.id ? ends.source : ends.target);
  const marks = [e.subject, e.object].flatMap((end) =>
    end.spans.map((span) => ({ ...span, entity: entityOf(end.entity) })),
  );
  const pieces = segments(e.context.text, e.context.start, [
    ...marks,
    { start: e.start, end: e.end, entity: undefined },
  ]);
  const credit = [
    e.source?.name ?? e.document.publisher ?? e.document.title ?? e.document.name,
    e.document.published,
    e.attributedTo && `credited to ${e.attributedTo.name}`,
    e.firstDate &&
      `happened ${e.firstDate}${e.lastDate && e.lastDate !== e.firstDate ? ` to ${e.lastDate}` : ''}`,
  ].filter(Boolean);
  return (
    <li className={classes.item} data-claim={e.id}>
      <blockquote className={classes.quote}>
        {pieces.map((piece) => {
          const entity = piece.marks.find((m) => m.entity)?.entity;
          const quoted = piece.marks.some((m) => !m.entity);
          if (entity) {
            const { light, dark } = kindOf(entity.kind).color;
            return (
              <mark
                key={piece.start}
                className={classes.named}
                style={{ '--kind': `light-dark(${light}, ${dark})` }}
                title={entity.name}
              >
                {flow(piece.text)}
              </mark>
            );
          }
          return (
            <span key={piece.start} className={quoted ? undefined : classes.context}>
              {flow(piece.text)}
            </span>
          );
        })}
      </blockquote>
      <div className={classes.credit}>
        <span>{credit.join(' · ')}</span> <CertaintyTag certainty={e.certainty} />
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
