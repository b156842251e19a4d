/** What of an answer can be drawn, by kind, and the buttons that draw it into the explorer. */
import { Button, Text } from '@mantine/core';
import { IconAffiliate } from '@tabler/icons-react';
import { kindOf } from '../../src/model/kinds.ts';
import { countOf } from '../inspector/count.ts';
import { inspectorActions } from '../inspector/store.ts';
import { KindMark } from '../marks/KindMark.tsx';
import { drawActions, MOST_DRAWN } from './draw.ts';
import type { Drawable } from './drawable.ts';
import classes from './results.module.css';

const MOST_LISTED = 300;

export function AnswerGraph({ drawable }: { drawable: Drawable }) {
  const { entities, relationships } = drawable;
  if (entities.length + relationships.length === 0)
    return (
      <div className={classes.notice}>
        <Text fz="sm">
          Nothing in this answer can be drawn. Return entities, relations or paths, as in{' '}
          <code>RETURN a, r, w</code>.
        </Text>
      </div>
    );
  return (
    <div className={classes.answerGraph}>
      <div className={classes.drawBar}>
        <span>
          {countOf(entities.length, 'entity', 'entities')} and{' '}
          {countOf(relationships.length, 'relation')}
        </span>
        <Button
          leftSection={<IconAffiliate size={14} aria-hidden="true" />}
          onClick={() => void drawActions.draw(drawable, 'alone')}
        >
          Draw alone
        </Button>
        <Button variant="default" onClick={() => void drawActions.draw(drawable, 'beside')}>
          Draw beside what is drawn
        </Button>
        {entities.length > MOST_DRAWN && (
          <span className={classes.quiet}>The first {MOST_DRAWN} are drawn.</span>
        )}
      </div>
      <ul className={classes.entities} aria-label="Entities of the answer">
        {entities.slice(0, MOST_LISTED).map(({ id, name, kind }) => (
          <li key={id}>
            <button
              type="button"
              className={classes.entity}
              onClick={() => inspectorActions.open({ kind: 'entity', id })}
            >
              {kind && <KindMark kind={kind} size={13} />}
              <span>{name}</span>
              {kind && <span className={classes.quiet}>{kindOf(kind).label}</span>}
            </button>
          </li>
        ))}
      </ul>
      {entities.length > MOST_LISTED && (
        <Text fz="xs" c="dimmed" px={12} pb={8}>
          {countOf(entities.length - MOST_LISTED, 'more entity', 'more entities')}
        </Text>
      )}
    </div>
  );
}
