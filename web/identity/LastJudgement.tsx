/** The last judgement in words, with the way back. */
import { Button, Text } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { needs } from '../access/session.ts';
import classes from './identity.module.css';
import { judging, useJudging } from './judging.ts';

export function LastJudgement() {
  const { done, busy } = useJudging();
  return (
    <div className={classes.last} role="status">
      {done && (
        <>
          <Text fz="sm">{done.words}</Text>
          <Button
            variant="subtle"
            size="compact-xs"
            disabled={busy}
            {...needs('analyst')}
            leftSection={<IconArrowBackUp size={14} aria-hidden="true" />}
            onClick={() => void judging.undo(done.decision)}
          >
            Take it back
          </Button>
        </>
      )}
    </div>
  );
}
