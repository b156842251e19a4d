/** One claim to judge: what it says, its sentence among its neighbours, and all that is known of where it comes from. */
import { IconBolt, IconCheck, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { CERTAINTY_LABELS, readerOf } from '../../src/model/certainty.ts';
import type { ReviewItem } from '../../src/model/decisionContracts.ts';
import { CREDIBILITY_LABELS, RELIABILITY_LABELS } from '../../src/model/decisions.ts';
import type { Kind } from '../../src/model/kinds.ts';
import { relationTypeOf } from '../../src/model/relationTypes.ts';
import { DecisionLines } from '../decisions/DecisionLines.tsx';
import { countOf } from '../inspector/count.ts';
import { period } from '../inspector/credit.ts';
import panel from '../inspector/inspector.module.css';
import { MarkedText } from '../inspector/MarkedText.tsx';
import { inspectorActions } from '../inspector/store.ts';
import { KindMark } from '../marks/KindMark.tsx';
import { EditForm } from './EditForm.tsx';
import { NoteForm } from './NoteForm.tsx';
import classes from './review.module.css';
import { reviewActions } from './store.ts';

interface ClaimCardProps {
  readonly item: ReviewItem;
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly form: 'edit' | 'note' | undefined;
}

export function ClaimCard({ item, kinds, form }: ClaimCardProps) {
  const { claim: e, relationship } = item;
  const card = useRef<HTMLElement>(null);
  // A claim begins at its beginning, with the progress above it, wherever the one before was read to.
  useEffect(() => {
    const panelOfCard = card.current?.parentElement;
    if (panelOfCard) panelOfCard.scrollTop = 0;
  }, []);
  const named = [e.subject, e.object].flatMap((end) =>
    end.spans.map((span) => ({
      ...span,
      entity: { name: end.name, kind: kinds.get(end.entity) },
    })),
  );
  return (
    <article ref={card} className={classes.card} data-claim={e.id} data-review={e.review}>
      <div className={classes.states}>
        <ReviewTag review={e.review} />
        {item.contradicted && (
          <span className={classes.tag} data-tone="wrong">
            <IconBolt size={12} aria-hidden="true" /> contradicted
          </span>
        )}
        {item.sources === 1 && <span className={classes.tag}>single-sourced</span>}
        {e.origin === 'curated' && <span className={classes.tag}>by hand</span>}
        {e.origin === 'model' && <span className={classes.tag}>by a model</span>}
        {e.corrects && <span className={classes.tag}>a correction</span>}
        {e.correctedBy && <span className={classes.tag}>corrected</span>}
      </div>
      <h3 className={classes.saying}>
        <End end={e.subject} kind={kinds.get(e.subject.entity)} />{' '}
        <span className={panel.verb}>{relationTypeOf(e.type).forward}</span>{' '}
        <End end={e.object} kind={kinds.get(e.object.entity)} />
      </h3>
      <blockquote className={classes.quote}>
        <MarkedText text={e.context.text} start={e.context.start} named={named} quote={e} />
      </blockquote>
      {form === 'edit' && <EditForm claim={e} />}
      {form === 'note' && <NoteForm note={e.note} />}
      <dl className={classes.facts}>
        <dt>Document</dt>
        <dd>
          <button
            type="button"
            className={classes.link}
            onClick={() =>
              inspectorActions.open({ kind: 'document', id: e.document.id, claim: e.id })
            }
          >
            {e.document.title ?? e.document.name}
          </button>
          {e.page !== undefined && `, p. ${e.page}`}
        </dd>
        <dt>Source</dt>
        <dd>{sourceWords(item)}</dd>
        <dt>Happened</dt>
        <dd>
          {period(e.firstDate, e.lastDate) ?? <span className={classes.quiet}>not dated</span>}
        </dd>
        <dt>Certainty</dt>
        <dd>{CERTAINTY_LABELS[e.certainty]}</dd>
        {e.attributedTo && (
          <>
            <dt>Credited to</dt>
            <dd>{e.attributedTo.name}</dd>
          </>
        )}
        {e.role && (
          <>
            <dt>Role</dt>
            <dd>{e.role}</dd>
          </>
        )}
        <dt>Read by</dt>
        <dd>
          {readerOf(e.rule)},{' '}
          {e.origin === 'model'
            ? `believed ${Math.round(e.confidence * 100)} % until confirmed`
            : `right in ${Math.round(e.confidence * 100)} % of its claims`}
        </dd>
        {e.credibility !== undefined && (
          <>
            <dt>Credibility</dt>
            <dd>
              {e.credibility} · {CREDIBILITY_LABELS[e.credibility]}
            </dd>
          </>
        )}
        <dt>Relation</dt>
        <dd>
          {relationship && item.sources > 0 ? (
            <button
              type="button"
              className={classes.link}
              onClick={() =>
                inspectorActions.open({ kind: 'relationship', id: relationship, claim: e.id })
              }
            >
              {countOf(item.sources, 'independent source')}
            </button>
          ) : (
            <span className={classes.quiet}>nothing else states it</span>
          )}
        </dd>
      </dl>
      <DecisionLines
        decisions={item.decisions}
        onUndo={(id) => void reviewActions.takeBack(e.id, id)}
      />
    </article>
  );
}

function sourceWords({ claim: { source, document: d } }: ReviewItem) {
  const name = source?.name ?? d.publisher ?? 'no publisher named';
  const grade = source && gradeWords(source.reliability);
  return [name, grade, d.published && `published ${d.published}`].filter(Boolean).join(' · ');
}

const gradeWords = (grade: string): string | undefined =>
  Object.entries(RELIABILITY_LABELS)
    .filter(([letter]) => letter === grade)
    .map(([letter, words]) => `${letter}, ${words.toLowerCase()}`)[0];

function End({ end, kind }: { end: { entity: string; name: string }; kind: Kind | undefined }) {
  return (
    <button
      type="button"
      className={panel.end}
      onClick={() => inspectorActions.open({ kind: 'entity', id: end.entity })}
    >
      {kind && <KindMark kind={kind} size={14} />}
      {end.name}
    </button>
  );
}

const REVIEWED = {
  confirmed: { words: 'accepted', tone: 'right', Icon: IconCheck },
  rejected: { words: 'rejected', tone: 'wrong', Icon: IconX },
} as const;

function ReviewTag({ review }: { review: ReviewItem['claim']['review'] }) {
  if (review === 'unreviewed') return null;
  const { words, tone, Icon } = REVIEWED[review];
  return (
    <span className={classes.tag} data-tone={tone}>
      <Icon size={12} aria-hidden="true" /> {words}
    </span>
  );
}
