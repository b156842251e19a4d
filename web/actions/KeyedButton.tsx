/** An action as a button with its words and its key; when it cannot be done it says why. */
import { Button, Kbd } from '@mantine/core';
import { useAction } from './context.ts';
import { isMac, keyNames } from './keys.ts';

interface KeyedButtonProps {
  readonly name: string;
  /** Instead of the action's own words. */
  readonly label?: string;
  readonly tone?: 'accent' | 'red';
  readonly className?: string | undefined;
}

export function KeyedButton({ name, label, tone, className }: KeyedButtonProps) {
  const action = useAction(name);
  const reason = action.unavailable?.();
  return (
    <Button
      size={tone ? 'sm' : 'compact-sm'}
      fz={tone ? undefined : 'xs'}
      variant={tone === 'accent' ? 'filled' : 'default'}
      data-tone={tone}
      className={className}
      leftSection={<action.icon size={15} stroke={1.8} aria-hidden="true" />}
      rightSection={
        <Kbd size="xs" aria-hidden="true">
          {keyNames(action.keys, isMac).join(' ')}
        </Kbd>
      }
      aria-disabled={reason ? true : undefined}
      data-disabled={reason ? true : undefined}
      title={reason}
      onClick={() => {
        if (!reason) action.perform();
      }}
    >
      {label ?? action.shortLabel ?? action.label}
    </Button>
  );
}
