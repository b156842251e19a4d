/** What curates the graph, in one list that opens from the header, and by whose name. */
import { ActionIcon, Menu } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { useActions } from '../actions/context.ts';
import { isMac, keyNames } from '../actions/keys.ts';
import classes from './decisions.module.css';
import { useWho } from './who.ts';

export function CurationMenu() {
  const actions = useActions().filter((a) => a.place === 'curation');
  const name = useWho((s) => s.name);
  return (
    <Menu position="bottom-end" shadow="md" width={250}>
      <Menu.Target>
        <ActionIcon title="Review and curate" aria-label="Review and curate">
          <IconChecklist size={17} stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{name ? `Deciding as ${name}` : 'Nobody decides yet'}</Menu.Label>
        {actions.map((action) => (
          <Menu.Item
            key={action.name}
            data-action={action.name}
            leftSection={<action.icon size={15} stroke={1.6} aria-hidden="true" />}
            rightSection={
              action.keys && (
                <span className={classes.quiet}>{keyNames(action.keys, isMac).join(' ')}</span>
              )
            }
            disabled={action.unavailable?.() !== undefined}
            title={action.unavailable?.()}
            onClick={action.perform}
          >
            {action.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
