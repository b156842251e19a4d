/** The statements behind a read, each as it stands in its file, with the parameters it ran with, to be copied, or opened where Cypher is typed. */
import { Button, CopyButton, Skeleton, Text } from '@mantine/core';
import { IconCheck, IconCopy, IconTerminal2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { StatementRun } from '../../src/model/contracts.ts';
import { queries } from '../api/queries.ts';
import { queryActions } from '../query/store.ts';
import classes from './cypher.module.css';
import type { Read } from './read.ts';

export function Statements({ read }: { read: Read }) {
  const { data, error, refetch } = useQuery(queries.statements(read));
  if (error)
    return (
      <div role="alert" className={classes.statement}>
        <Text fz="sm">{error.message}</Text>
        <Button mt={4} size="compact-xs" variant="default" onClick={() => void refetch()}>
          Try again
        </Button>
      </div>
    );
  if (!data)
    return (
      <div role="status" aria-label="Loading the Cypher" className={classes.statement}>
        {[60, 90, 80].map((w) => (
          <Skeleton key={w} h={12} w={`${w}%`} my={6} />
        ))}
      </div>
    );
  return (
    <ol className={classes.statements} aria-label="Cypher statements">
      {data.map((run) => (
        <Statement key={run.name} run={run} />
      ))}
    </ol>
  );
}

function Statement({ run: { name, text, parameters, runs } }: { run: StatementRun }) {
  const values = JSON.stringify(parameters, null, 1);
  const hasValues = Object.keys(parameters).length > 0;
  return (
    <li className={classes.statement}>
      <div className={classes.head}>
        <span className={classes.name}>
          {name}
          {runs > 1 && <span className={classes.quiet}> · ran {runs} times</span>}
        </span>
        <Copy what="statement" value={text} />
        <Button
          variant="subtle"
          size="compact-xs"
          flex="none"
          leftSection={<IconTerminal2 size={12} />}
          onClick={() => queryActions.open(text.trim(), parameters)}
        >
          Open in query panel
        </Button>
      </div>
      <pre className={classes.code}>{text.trim()}</pre>
      {hasValues && (
        <>
          <div className={classes.head}>
            <span className={classes.label}>Parameters</span>
            <Copy what="parameters" value={values} />
          </div>
          <pre className={classes.values}>{values}</pre>
        </>
      )}
    </li>
  );
}

function Copy({ what, value }: { what: string; value: string }) {
  return (
    <CopyButton value={value}>
      {({ copied, copy }) => (
        <Button
          variant="subtle"
          size="compact-xs"
          flex="none"
          leftSection={copied ? <IconCheck size={12} /> : <IconCopy size={12} />}
          onClick={copy}
        >
          {copied ? 'Copied' : `Copy ${what}`}
        </Button>
      )}
    </CopyButton>
  );
}
