/** An action as an icon button: named, with its shortcut; when it cannot be done it says why. */
import { ActionIcon, type FloatingPosition, Tooltip } from '@mantine/core';
import { useHistory } from '../explore/store.ts';
import { useInspector } from '../inspector/store.ts';
import { useCamera } from '../views/camera.ts';
import { useViews } from '../views/store.ts';
import type { Action } from './action.ts';
import { isMac, keyNames } from './keys.ts';

export function ActionButton({
  action,
  position = 'bottom',
}: {
  action: Action;
  position?: FloatingPosition;
}) {
  // Whether an action can be done depends on these; reading them here keeps the button up to date.
  useHistory();
  useInspector();
  useViews();
  useCamera();
  const reason = action.unavailable?.();
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
