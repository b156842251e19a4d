/** The decisions about the claim in hand as buttons with their keys. */
import { Button, Kbd } from '@mantine/core';
import { useAction } from '../actions/context.ts';
import { isMac, keyNames } from '../actions/keys.ts';
import classes from './review.module.css';
import { useReview } from './store.ts';

export function Tools() {
  // What can be done depends on these.
  useReview();
  return (
    <div className={classes.tools} role="toolbar" aria-label="Decide">
      <div className={classes.main}>
        <Tool name="review-reject" tone="red" />
        <Tool name="review-accept" tone="accent" />
      </div>
      <div className={classes.more}>
        <Tool name="review-edit" />
        <Tool name="review-note" />
        <Tool name="review-undo" />
        <Tool name="review-previous" />
        <Tool name="review-next" />
      </div>
    </div>
  );
}

function Tool({ name, tone }: { name: string; tone?: 'accent' | 'red' }) {
  const action = useAction(name);
  const reason = action.unavailable?.();
  const Icon = action.icon;
  return (
    <Button
      size={tone ? 'sm' : 'compact-sm'}
      fz={tone ? undefined : 'xs'}
      variant={tone === 'accent' ? 'filled' : 'default'}
      data-tone={tone}
      className={tone ? classes.big : undefined}
      leftSection={<Icon size={15} stroke={1.8} aria-hidden="true" />}
      rightSection={
        <Kbd size="xs" aria-hidden="true">
          {keyNames(action.keys ?? '', isMac).join(' ')}
        </Kbd>
      }
      aria-disabled={reason ? true : undefined}
      data-disabled={reason ? true : undefined}
      title={reason}
      onClick={() => {
        if (!reason) action.perform();
      }}
    >
      {action.shortLabel ?? action.label}
    </Button>
  );
}
