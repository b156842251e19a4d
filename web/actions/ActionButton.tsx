/** An action as an icon button: named, with its shortcut; when it cannot be done it says why. */
import { ActionIcon, type FloatingPosition, Tooltip } from '@mantine/core';
import type { Action } from './action.ts';
import { isMac, keyNames } from './keys.ts';
import { useReason } from './useReason.ts';

export function ActionButton({
  action,
  position = 'bottom',
}: {
  action: Action;
  position?: FloatingPosition;
}) {
  const reason = useReason(action);
  const keys = action.keys ? ` (${keyNames(action.keys, isMac).join(' ')})` : '';
  const Icon = action.icon;
  return (
    <Tooltip label={reason ?? `${action.label}${keys}`} position={position}>
      <ActionIcon
        aria-label={action.label}
        aria-disabled={reason ? true : undefined}
        data-action={action.name}
        style={reason ? { opacity: 0.4, cursor: 'default' } : undefined}
        onClick={() => {
          if (!reason) action.perform();
        }}
      >
        <Icon size={17} stroke={1.6} aria-hidden="true" />
      </ActionIcon>
    </Tooltip>
  );
}
