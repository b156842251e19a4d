/** The layouts as a list to choose from, at the stage's lower right. */
import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useActions } from '../actions/context.ts';
import { useExplore } from '../explore/store.ts';
import { useSelection } from '../selection/useSelection.ts';
import classes from './layouts.module.css';
import { LAYOUTS, layoutOf } from './registry.ts';

export function LayoutMenu() {
  const shown = useExplore((s) => s.layout.name);
  const actions = useActions();
  // Whether a layout can be chosen depends on the selection.
  useSelection();
  const { icon: Icon, label } = layoutOf(shown);
  return (
    <Menu position="left-end" withinPortal transitionProps={{ duration: 100 }}>
      <Menu.Target>
        <Tooltip label={`Layout: ${label}`} position="left">
          <ActionIcon aria-label={`Layout: ${label}`} data-action="layout">
            <Icon size={17} stroke={1.6} aria-hidden="true" />
            <IconChevronDown size={9} className={classes.chevron} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {LAYOUTS.map((layout) => {
          const action = actions.find((a) => a.name === `layout-${layout.name}`);
          const reason = layout.name === shown ? undefined : action?.unavailable?.();
          return (
            <Menu.Item
              key={layout.name}
              disabled={reason !== undefined}
              aria-current={layout.name === shown ? 'true' : undefined}
              data-shown={layout.name === shown || undefined}
              className={classes.item}
              leftSection={<layout.icon size={16} stroke={1.6} />}
              onClick={() => action?.perform()}
            >
              {layout.label}
              <span className={classes.hint}>{reason ?? layout.hint}</span>
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
