/** The layouts as a list to choose from, at the stage's lower right. */
import { ActionIcon, Popover } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useActions } from '../actions/context.ts';
import { useExplore } from '../explore/store.ts';
import { useSelection } from '../selection/useSelection.ts';
import classes from './layouts.module.css';
import { LAYOUTS, layoutOf } from './registry.ts';

export function LayoutMenu() {
  const [opened, setOpened] = useState(false);
  const shown = useExplore((s) => s.layout.name);
  const { icon: Icon, label } = layoutOf(shown);
  return (
    <Popover opened={opened} onChange={setOpened} position="left-end" trapFocus returnFocus>
      <Popover.Target>
        {/* A tooltip between the two would take the name from the list that opens. */}
        <ActionIcon
          title={`Layout: ${label}`}
          aria-label={`Layout: ${label}`}
          data-action="layout"
          onClick={() => setOpened((o) => !o)}
        >
          <Icon size={17} stroke={1.6} aria-hidden="true" />
          <IconChevronDown size={9} className={classes.chevron} aria-hidden="true" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p={4}>
        <Choices shown={shown} onChosen={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Choices({ shown, onChosen }: { shown: string; onChosen: () => void }) {
  const actions = useActions();
  // Whether a layout can be chosen depends on the selection.
  useSelection();
  return (
    <ul className={classes.list} aria-label="Layouts">
      {LAYOUTS.map((layout) => {
        const action = actions.find((a) => a.name === `layout-${layout.name}`);
        const isShown = layout.name === shown;
        const reason = isShown ? undefined : action?.unavailable?.();
        return (
          <li key={layout.name}>
            <button
              type="button"
              className={classes.item}
              aria-current={isShown ? 'true' : undefined}
              aria-disabled={reason !== undefined || undefined}
              onClick={() => {
                if (reason !== undefined) return;
                onChosen();
                action?.perform();
              }}
            >
              <layout.icon size={16} stroke={1.6} aria-hidden="true" />
              <span>
                {layout.label}
                <span className={classes.hint}>{reason ?? layout.hint}</span>
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
