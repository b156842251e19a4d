/** The steps of the exploration in words, newest first; a click goes back, or forward, to any of them. */
import { ActionIcon, Popover } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import classes from './history.module.css';
import { stepsOf } from './history.ts';
import { history, useHistory } from './store.ts';

export function HistoryMenu() {
  const [opened, setOpened] = useState(false);
  const { steps, position } = stepsOf(useHistory());
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        {/* A tooltip between the two would take the name from the list that opens. */}
        <ActionIcon
          title="History of steps"
          aria-label="History of steps"
          onClick={() => setOpened((o) => !o)}
        >
          <IconHistory size={17} stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p={4}>
        <ol className={classes.steps} aria-label="Steps" reversed>
          {steps
            .map((step, i) => ({ label: step.label, i }))
            .reverse()
            .map(({ label, i }) => (
              <li key={i}>
                <button
                  type="button"
                  className={classes.step}
                  data-undone={i > position || undefined}
                  aria-current={i === position ? 'step' : undefined}
                  onClick={() => history.goTo(i)}
                >
                  {label}
                </button>
              </li>
            ))}
        </ol>
      </Popover.Dropdown>
    </Popover>
  );
}
