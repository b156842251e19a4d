/** Why a statement gave no answer, where in it, and what can be done. */
import { Button, Text } from '@mantine/core';
import { QUERY_SECONDS } from '../../src/model/contracts.ts';
import { ApiError } from '../api/client.ts';
import classes from './results.module.css';
import { type Outcome, runActions } from './run.ts';

const TITLES: Readonly<Record<string, string>> = {
  syntax: 'The statement cannot be read',
  'write-refused': 'Refused: it would change the graph',
  'not-allowed': 'Refused',
  parameter: 'A value is missing',
  timeout: 'Stopped by the time limit',
  memory: 'Stopped by the memory limit',
  stuck: 'It would not stop',
  cancelled: 'Cancelled',
  interrupted: 'The database was restarted meanwhile',
};

export function Failure({
  outcome,
  onJump,
}: {
  outcome: Outcome;
  onJump: (offset: number) => void;
}) {
  if ('result' in outcome) return null;
  if ('cancelledAfter' in outcome)
    return (
      <div className={classes.notice} role="status">
        Cancelled after {(outcome.cancelledAfter / 1000).toFixed(1)} s.
      </div>
    );
  const { error, statement, longer } = outcome;
  const known = error instanceof ApiError ? error : undefined;
  const position = known?.position;
  return (
    <div className={classes.failure} role="alert">
      <Text fw={600}>{TITLES[known?.code ?? ''] ?? 'No answer'}</Text>
      <p className={classes.message}>{error.message}</p>
      {known?.hint && <Text fz="sm">{known.hint}</Text>}
      <div className={classes.remedies}>
        {position && (
          <Button variant="default" onClick={() => onJump(position.offset)}>
            Go to line {position.line}, column {position.column}
          </Button>
        )}
        {known?.code === 'timeout' && !longer && (
          <Button
            variant="default"
            onClick={() => void runActions.run(statement, { longer: true })}
          >
            Run longer, up to {QUERY_SECONDS.longer} s
          </Button>
        )}
      </div>
    </div>
  );
}
