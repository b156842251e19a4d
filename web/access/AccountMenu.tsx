/** Who is signed in, what their role may do, and the way out. */
import { ActionIcon, Menu, Text } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import { ROLE_WORDS, ROLES } from '../../src/model/access.ts';
import { useAction } from '../actions/context.ts';
import { signedIn } from './session.ts';

export default function AccountMenu() {
  const { icon: Icon, label, perform } = useAction('sign-out');
  if (!signedIn) return null;
  const { name, role } = signedIn;
  const may = ROLES.slice(0, ROLES.indexOf(role) + 1).map((r) => ROLE_WORDS[r]);
  return (
    <Menu position="bottom-end" shadow="md" width={260}>
      <Menu.Target>
        <ActionIcon title={`${name}, ${role}`} aria-label={`Signed in as ${name}, ${role}`}>
          <IconUser size={17} stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Signed in</Menu.Label>
        <Text fz="sm" fw={600} px={12} truncate>
          {name}
        </Text>
        <Text fz="xs" c="dimmed" px={12} pb={8}>
          As {role}: you may {may.join('; ')}.
        </Text>
        <Menu.Divider />
        <Menu.Item
          data-action="sign-out"
          leftSection={<Icon size={15} stroke={1.6} aria-hidden="true" />}
          onClick={perform}
        >
          {label}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
