/** What the page waits for, with its stage and progress, until the graph is ready. */
import { Progress, Text, Title } from '@mantine/core';
import type { Health } from '../../src/model/contracts.ts';
import { GraphSkeleton } from './GraphSkeleton.tsx';
import classes from './shell.module.css';

export function StartScreen({
  health,
  unreachable,
}: {
  health: Health | undefined;
  unreachable: boolean;
}) {
  if (health?.status === 'failed')
    return (
      <main className={classes.empty} role="alert">
        <Title order={2} fz={20} fw={600}>
          The graph could not be opened
        </Title>
        <Text maw={560} ta="center">
          {health.message ?? health.stage}
        </Text>
      </main>
    );
  if (!health)
    return (
      <main className={classes.empty} role="status">
        {unreachable ? (
          <>
            <Title order={2} fz={20} fw={600}>
              Sightline does not answer
            </Title>
            <Text c="dimmed" maw={440} ta="center">
              Look whether it still runs in its terminal. This page goes on by itself once it does.
            </Text>
          </>
        ) : (
          <GraphSkeleton label="Connecting" />
        )}
      </main>
    );
  const share = health.total ? Math.round((100 * (health.done ?? 0)) / health.total) : undefined;
  return (
    <main className={classes.empty} role="status">
      <Title order={2} fz={20} fw={600}>
        {health.status === 'importing' ? 'Reading the sample corpus' : 'Starting'}
      </Title>
      <Text c="dimmed">{health.stage}</Text>
      <Progress
        w={280}
        size="sm"
        value={share ?? 100}
        animated={share === undefined}
        aria-label={health.stage}
      />
      {health.message && <Text fz="sm">{health.message}</Text>}
    </main>
  );
}
