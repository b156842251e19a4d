/** What went wrong and what to do about it, where it happened. */
import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { ApiError } from '../api/client.ts';
import classes from './failure.module.css';

export function Failure({ error, retry }: { error: Error; retry: () => void }) {
  const hint = error instanceof ApiError ? error.hint : undefined;
  return (
    <div className={classes.failure} role="alert">
      <IconAlertTriangle size={18} stroke={1.6} aria-hidden="true" />
      <div>
        <p>{error.message}</p>
        {hint && <p className={classes.hint}>{hint}</p>}
        <Button variant="default" onClick={retry}>
          Try again
        </Button>
      </div>
    </div>
  );
}
