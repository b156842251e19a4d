/** What persons have judged about an entity, each to be taken back. */
import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { needs } from '../access/session.ts';
import { queries } from '../api/queries.ts';
import { timeOf } from '../decisions/words.ts';
import panel from '../inspector/inspector.module.css';
import { inspectorActions } from '../inspector/store.ts';
import classes from './identity.module.css';
import { judging, useJudging } from './judging.ts';

export function Judgements({ entity }: { entity: string }) {
  const { data } = useQuery(queries.entityJudgements(entity));
  const busy = useJudging((s) => s.busy);
  if (!data || data.judgements.length === 0) return null;
  return (
    <section className={panel.section} aria-label="Judged before">
      <h3>
        Judged before <span className={panel.quiet}>{data.judgements.length}</span>
      </h3>
      <ul className={panel.rows}>
        {data.judgements.map((j) => (
          <li key={j.id} className={classes.judgement}>
            <div>
              <Text fz="sm">{j.words}</Text>
              <Text fz="xs" c="dimmed">
                {[j.by, timeOf(j.at), j.note, j.without].filter(Boolean).join(' · ')}
              </Text>
            </div>
            <Button
              variant="subtle"
              size="compact-xs"
              disabled={busy}
              {...needs('analyst')}
              aria-label={`Take back: ${j.words}`}
              onClick={() => {
                // What a split made is gone with it, and could no longer be shown.
                if (j.verdict === 'split') inspectorActions.open({ kind: 'record' });
                void judging.undo(j.id);
              }}
            >
              Take back
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
