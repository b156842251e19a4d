/** What can be done with several things at once. */
import { Button } from '@mantine/core';
import { useActions } from '../actions/context.ts';
import { useExplore } from '../explore/store.ts';
import classes from './selection.module.css';
import { useSelection } from './useSelection.ts';

export function GroupActions() {
  // What can be done depends on these.
  useSelection();
  useExplore((s) => s.layout);
  const actions = useActions().filter((a) => a.groups && !a.unavailable?.());
  return (
    <div className={classes.group} role="toolbar" aria-label="With all of them">
      {actions.map((action) => (
        <Button
          key={action.name}
          variant="default"
          size="compact-sm"
          fz="xs"
          leftSection={<action.icon size={14} stroke={1.6} aria-hidden="true" />}
          onClick={action.perform}
        >
          {action.groupLabel ?? action.label}
        </Button>
      ))}
    </div>
  );
}
