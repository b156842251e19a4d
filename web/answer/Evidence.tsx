/** The sentences that show something of an answer, the names in it marked, each to be opened in its document. */
import { Button } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useState } from 'react';
import { kindOf } from '../../src/model/kinds.ts';
import type { AnswerCell, AnswerEvidence } from '../../src/model/questionContracts.ts';
import { CertaintyTag } from '../inspector/CertaintyTag.tsx';
import panel from '../inspector/inspector.module.css';
import { inspectorActions } from '../inspector/store.ts';
import { flow } from '../reading/flow.ts';
import { segments } from '../reading/segments.ts';
import classes from './answer.module.css';
import { namesIn } from './rows.ts';

const FIRST = 6;

export function Evidence({
  evidence,
  cells,
}: {
  evidence: readonly AnswerEvidence[];
  cells: readonly AnswerCell[];
}) {
  const [all, setAll] = useState(false);
  const shown = all ? evidence : evidence.slice(0, FIRST);
  return (
    <>
      <ol className={classes.evidence} aria-label="Sentences that show it">
        {shown.map((e, i) => (
          <Sentence key={e.claim ?? `${e.document} ${e.start} ${i}`} evidence={e} cells={cells} />
        ))}
      </ol>
      {shown.length < evidence.length && (
        <Button variant="subtle" size="compact-xs" onClick={() => setAll(true)}>
          All {evidence.length} sentences
        </Button>
      )}
    </>
  );
}

function Sentence({
  evidence: e,
  cells,
}: {
  evidence: AnswerEvidence;
  cells: readonly AnswerCell[];
}) {
  const { relationship, documentId } = e;
  return (
    <li className={classes.sentence} data-claim={e.claim}>
      <blockquote className={panel.quote}>
        {segments(e.quote, 0, namesIn(e.quote, cells)).map((piece) => {
          const cell = piece.marks[0]?.cell;
          if (!cell) return flow(piece.text);
          const { light, dark } = kindOf(cell.kind).color;
          return (
            <mark
              key={piece.start}
              className={panel.named}
              style={{ '--kind': `light-dark(${light}, ${dark})` }}
              title={cell.name}
            >
              {flow(piece.text)}
            </mark>
          );
        })}
      </blockquote>
      <div className={panel.credit}>
        <span className={classes.source}>{e.title ?? e.document}</span>
        {e.certainty && <CertaintyTag certainty={e.certainty} />}
      </div>
      <div className={classes.links}>
        {documentId && (
          <Button
            variant="subtle"
            size="compact-xs"
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
        )}
        {relationship && (
          <Button
            variant="subtle"
            size="compact-xs"
            onClick={() => inspectorActions.open({ kind: 'relationship', id: relationship })}
          >
            All evidence
          </Button>
        )}
      </div>
    </li>
  );
}
