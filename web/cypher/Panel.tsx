/** What the page asked last, newest first, each with its Cypher. */
import { Text } from '@mantine/core';
import panel from '../inspector/inspector.module.css';
import classes from './cypher.module.css';
import { CypherDisclosure } from './Disclosure.tsx';
import { detailOf, keyOf, titleOf } from './read.ts';
import { useRecentReads } from './recent.ts';

export default function CypherPanel() {
  const reads = useRecentReads((s) => s.reads);
  return (
    <div className={panel.content}>
      <div className={panel.title}>
        <h2>Cypher</h2>
      </div>
      <Text fz="sm" c="dimmed">
        What the page asked of the graph last, the newest first, with the statements that answered.
      </Text>
      <ul className={classes.recent} aria-label="What was asked last">
        {reads.map((read) => (
          <li key={keyOf(read)}>
            <CypherDisclosure read={read} label={titleOf(read)} note={detailOf(read)} />
          </li>
        ))}
      </ul>
      {reads.length === 0 && (
        <Text fz="sm" c="dimmed" mt={16}>
          Nothing was asked since the page was opened.
        </Text>
      )}
    </div>
  );
}
