/** The Cypher that found an answer, with its parameters, to be copied or opened in the query panel. */
import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCopy, IconTerminal2 } from '@tabler/icons-react';
import { queryActions } from '../query/store.ts';
import classes from './answer.module.css';

/** The statement with its parameters as comments before it, so that it stands by itself. */
const withParameters = (cypher: string, params: Readonly<Record<string, unknown>>): string =>
  [
    ...Object.entries(params).map(([name, value]) => `// $${name} = ${JSON.stringify(value)}`),
    cypher,
  ].join('\n');

export function Statement({
  cypher,
  params,
}: {
  cypher: string;
  params: Readonly<Record<string, unknown>>;
}) {
  const clipboard = useClipboard({ timeout: 2000 });
  const whole = withParameters(cypher, params);
  return (
    <details className={classes.cypher}>
      <summary>The Cypher that found it</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys. */}
      <pre tabIndex={0}>{whole}</pre>
      <div className={classes.links}>
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconCopy size={13} stroke={1.6} />}
          onClick={() => clipboard.copy(whole)}
        >
          {clipboard.copied ? 'Copied' : 'Copy statement'}
        </Button>
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconTerminal2 size={13} stroke={1.6} />}
          onClick={() => queryActions.open(cypher, params, { run: true })}
        >
          Open in query panel
        </Button>
      </div>
    </details>
  );
}
