/** Two things that may be one: what speaks for it and against it, where each is named, and the verdict. */
import { Button, Text } from '@mantine/core';
import type { EntityRecord } from '../../src/model/contracts.ts';
import type { Candidate, MentionSentence } from '../../src/model/identityContracts.ts';
import { kindOf } from '../../src/model/kinds.ts';
import { needs } from '../access/session.ts';
import { KeyedButton } from '../actions/KeyedButton.tsx';
import { timeOf } from '../decisions/words.ts';
import { countOf } from '../inspector/count.ts';
import { inspectorActions } from '../inspector/store.ts';
import { KindMark } from '../marks/KindMark.tsx';
import classes from './identity.module.css';
import { judging, useJudging } from './judging.ts';
import { likelihood } from './likelihood.ts';
import { Sentence } from './Sentence.tsx';

export function Pair({ candidate }: { candidate: Candidate }) {
  const { a, b, reasons, mentions, judgement, score } = candidate;
  const busy = useJudging((s) => s.busy);
  return (
    <article className={classes.pair} aria-label={`${a.name} and ${b.name}`}>
      <div className={classes.sides}>
        <Side entity={a} mentions={mentions.a} />
        <Side entity={b} mentions={mentions.b} />
      </div>
      <Text fz="sm" fw={600} mt={12}>
        {likelihood(score)}
      </Text>
      <ul className={classes.reasons} aria-label="Reasons">
        {reasons.map((r) => (
          <li key={r.code + r.text} data-for={r.weight > 0 || undefined}>
            <span aria-hidden="true">{r.weight > 0 ? '+' : '−'}</span>
            <span>
              <span className="visually-hidden">{r.weight > 0 ? 'For: ' : 'Against: '}</span>
              {r.text}
            </span>
          </li>
        ))}
      </ul>
      {judgement && (
        <div className={classes.judgement}>
          <Text fz="sm" c="dimmed">
            {judgement.words} · {judgement.by}, {timeOf(judgement.at)}
          </Text>
          <Button
            variant="subtle"
            size="compact-xs"
            disabled={busy}
            {...needs('analyst')}
            onClick={() => void judging.undo(judgement.id)}
          >
            Take back
          </Button>
        </div>
      )}
      <div className={classes.verdicts}>
        <KeyedButton name="judge-same" label="Same" />
        <KeyedButton name="judge-different" label="Different" />
        <KeyedButton name="judge-unsure" label="Unsure" />
      </div>
    </article>
  );
}

function Side({
  entity,
  mentions,
}: {
  entity: EntityRecord;
  mentions: readonly MentionSentence[];
}) {
  return (
    <section aria-label={entity.name}>
      <button
        type="button"
        className={classes.name}
        onClick={() => inspectorActions.open({ kind: 'entity', id: entity.id })}
      >
        <KindMark kind={entity.kind} size={14} />
        <span>{entity.name}</span>
      </button>
      <Text fz="xs" c="dimmed">
        {kindOf(entity.kind).label} · {countOf(entity.documents, 'document')} ·{' '}
        {countOf(entity.claims, 'claim')}
      </Text>
      {entity.aliases.length > 0 && (
        <Text fz="xs" c="dimmed">
          Also {entity.aliases.slice(0, 6).join(', ')}
        </Text>
      )}
      {mentions.map((m) => (
        <Sentence key={m.id} mention={m} entity={entity.id} />
      ))}
    </section>
  );
}
