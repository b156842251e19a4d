/** What to do with an archive that holds nothing yet. */
import { Button, Group, Text, Title } from '@mantine/core';
import { needs } from '../access/session.ts';
import { importActions } from '../imports/store.ts';
import classes from './shell.module.css';
import { shellActions } from './store.ts';

export function EmptyState({ documents }: { documents: number }) {
  return (
    <div className={classes.empty}>
      <Title order={2} fz={22} fw={600}>
        {documents > 0 ? 'These documents name nothing yet' : 'No documents yet'}
      </Title>
      <Text c="dimmed" maw={440} ta="center">
        Sightline reads documents and draws who did what to whom, where and with which weapons. Each
        relation opens the sentence that states it.
      </Text>
      <Group gap={8} mt={8}>
        <Button size="sm" {...needs('analyst')} onClick={() => shellActions.setImporting(true)}>
          Import documents
        </Button>
        <Button
          size="sm"
          variant="default"
          {...needs('analyst')}
          onClick={() => {
            shellActions.setImporting(true);
            void importActions.startSample();
          }}
        >
          Import the sample corpus
        </Button>
      </Group>
      <Text fz="xs" c="dimmed" mt={4}>
        Text, Markdown and HTML. Nothing leaves this machine.
      </Text>
    </div>
  );
}
