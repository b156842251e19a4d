/**
 * At a sentence: accept or reject it, note why, weigh it; who did so and when; taken back by one click. Loaded with the
 * first sentence that is shown.
 */
import { ActionIcon, Button, Menu, Textarea, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconNote, IconScale, IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { Review } from '../../src/model/certainty.ts';
import { CREDIBILITY_LABELS, LONGEST_NOTE } from '../../src/model/decisions.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import { needs } from '../access/session.ts';
import { timeOf } from '../decisions/words.ts';
import { inspectorActions } from '../inspector/store.ts';
import classes from './verdict.module.css';
import { verdictActions } from './verdicts.ts';

export type Judged = Pick<Evidence, 'id' | 'review'> &
  Partial<
    Pick<
      Evidence,
      'reviewedBy' | 'reviewedAt' | 'note' | 'credibility' | 'corrects' | 'correctedBy'
    >
  >;

const STATES: Readonly<Record<Review, string>> = {
  unreviewed: '',
  confirmed: 'Accepted',
  rejected: 'Rejected',
};

export default function Verdict({ claim, document }: { claim: Judged; document: string }) {
  const [noting, setNoting] = useState(false);
  const { id, review, note, credibility } = claim;
  const decided = review !== 'unreviewed' || credibility !== undefined || note !== undefined;
  return (
    <div className={classes.verdict} data-review={review}>
      <div className={classes.tools}>
        <Tooltip label={review === 'confirmed' ? 'Accepted' : 'Accept'}>
          <ActionIcon
            size={24}
            aria-label="Accept this claim"
            aria-pressed={review === 'confirmed'}
            className={classes.accept}
            {...needs('analyst')}
            onClick={() => void verdictActions.review(claim, 'confirmed')}
          >
            <IconCheck size={15} stroke={2} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={review === 'rejected' ? 'Rejected' : 'Reject'}>
          <ActionIcon
            size={24}
            aria-label="Reject this claim"
            aria-pressed={review === 'rejected'}
            className={classes.reject}
            {...needs('analyst')}
            onClick={() => void verdictActions.review(claim, 'rejected')}
          >
            <IconX size={15} stroke={2} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
        <Tooltip label="Note">
          <ActionIcon
            size={24}
            aria-label="Note on this claim"
            aria-expanded={noting}
            {...needs('analyst')}
            onClick={() => setNoting(!noting)}
          >
            <IconNote size={15} stroke={1.6} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
        <Menu position="bottom-start" shadow="md">
          <Menu.Target>
            <ActionIcon size={24} aria-label="Credibility of this claim" title="Credibility">
              <IconScale size={15} stroke={1.6} aria-hidden="true" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {Object.entries(CREDIBILITY_LABELS).map(([grade, label]) => (
              <Menu.Item
                key={grade}
                aria-current={Number(grade) === credibility || undefined}
                {...needs('analyst')}
                onClick={() => void verdictActions.weigh(claim, Number(grade))}
              >
                {grade} · {label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        {decided && (
          <Tooltip label="Take back the last decision about it">
            <ActionIcon
              size={24}
              aria-label="Take back the last decision about this claim"
              {...needs('analyst')}
              onClick={() => void verdictActions.undo(id)}
            >
              <IconArrowBackUp size={15} stroke={1.6} aria-hidden="true" />
            </ActionIcon>
          </Tooltip>
        )}
        <span className={classes.state} role="status">
          {[
            STATES[review],
            claim.reviewedBy && `by ${claim.reviewedBy}`,
            claim.reviewedAt && timeOf(claim.reviewedAt),
          ]
            .filter(Boolean)
            .join(' ')}
          {credibility !== undefined && (
            <span title={CREDIBILITY_LABELS[credibility]}> · credibility {credibility}</span>
          )}
        </span>
      </div>
      {note && !noting && <q className={classes.note}>{note}</q>}
      {noting && <Note claim={claim} done={() => setNoting(false)} />}
      <Corrections claim={claim} document={document} />
    </div>
  );
}

function Corrections({ claim, document }: { claim: Judged; document: string }) {
  const [correction] = claim.correctedBy ?? [];
  const other = claim.corrects ?? correction;
  if (!other) return null;
  return (
    <p className={classes.corrected}>
      {claim.corrects ? 'Corrected from what was read first.' : 'Corrected since.'}{' '}
      <Button
        variant="subtle"
        size="compact-xs"
        onClick={() => inspectorActions.open({ kind: 'document', id: document, claim: other })}
      >
        {claim.corrects ? 'See the first reading' : 'See the correction'}
      </Button>
    </p>
  );
}

function Note({ claim, done }: { claim: Judged; done: () => void }) {
  const [words, setWords] = useState(claim.note ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (words.trim()) void verdictActions.review(claim, claim.review, words.trim());
    done();
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <Textarea
        size="xs"
        aria-label="Note on this claim"
        placeholder="Why it is right or wrong"
        value={words}
        maxLength={LONGEST_NOTE}
        autosize
        minRows={2}
        maxRows={6}
        autoFocus
        onChange={(e) => setWords(e.currentTarget.value)}
        onKeyDown={(e) => {
          if (e.key !== 'Escape') return;
          e.stopPropagation();
          done();
        }}
      />
      <Button type="submit" size="compact-xs">
        Keep the note
      </Button>
    </form>
  );
}
