/** What can be done, with its keys, from the registry; and how to read the stage. */
import { Kbd, Modal, Table, Text } from '@mantine/core';
import { shellActions, useShell } from '../shell/store.ts';
import { useActions } from './context.ts';
import { isMac, keyNames } from './keys.ts';

const BY_POINTER = [
  ['Click a mark or a line', 'Inspect it; a line shows the sentences that state it'],
  ['Double-click a mark', 'Expand: draw its neighbours'],
  ['Right-click a mark, a line or the stage', 'See what can be done with it'],
  ['Ctrl-click or Shift-click', 'Select it beside what is selected'],
  ['Shift-drag over the stage', 'Select all that stands in the box'],
  ['Drag a mark', 'Move it, with all that is selected beside it; it is pinned where it is put'],
  ['Alt-drag from one mark to another', 'Find the paths between them'],
  ['Click a row of the legend', 'Hide it, or show it again'],
  ['Alt-click a row of the legend', 'Show it alone'],
] as const;

export default function HelpDialog() {
  const actions = useActions();
  const opened = useShell((s) => s.help);
  return (
    <Modal opened={opened} onClose={() => shellActions.setHelp(false)} title="Help" size="lg">
      <Text fz="sm" mb="md">
        Every line on the stage is a relation that at least one document states. The wider it is,
        the more independent sources state it. Dashed lines are only claimed or hedged (may,
        reportedly), dotted ones are unreviewed and doubtful, with a confidence below 50. A bolt
        says that documents contradict each other, a tick that a reviewer confirmed it. “+12” behind
        a name counts the relations that are not drawn.
      </Text>
      <Table fz="sm" verticalSpacing={3}>
        <caption className="visually-hidden">What can be done, and by which keys</caption>
        <Table.Tbody>
          {BY_POINTER.map(([how, what]) => (
            <Table.Tr key={how}>
              <Table.Td>{what}</Table.Td>
              <Table.Td ta="right">{how}</Table.Td>
            </Table.Tr>
          ))}
          {actions.map((action) => (
            <Table.Tr key={action.name}>
              <Table.Td>{action.label}</Table.Td>
              <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
                {keyNames(action.keys, isMac).map((k) => (
                  <Kbd key={k} ml={3}>
                    {k}
                  </Kbd>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
