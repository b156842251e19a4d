/** The documents of the archive. */
import { Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fold } from '../../src/model/names.ts';
import { queries } from '../api/queries.ts';
import { countOf } from '../inspector/count.ts';
import panel from '../inspector/inspector.module.css';
import { PanelError, PanelSkeleton } from '../inspector/Loading.tsx';
import { DocumentRow } from './DocumentRow.tsx';
import classes from './reading.module.css';

export function DocumentsPanel() {
  const { data, error, refetch } = useQuery(queries.documents());
  const [words, setWords] = useState('');
  if (error) return <PanelError error={error} retry={() => void refetch()} />;
  if (!data) return <PanelSkeleton />;
  const wanted = fold(words);
  const rows = data.documents.filter((d) =>
    fold([d.title, d.name, d.publisher, d.published].filter(Boolean).join(' ')).includes(wanted),
  );
  return (
    <div className={panel.content}>
      <div className={panel.title}>
        <h2>Documents</h2>
      </div>
      <Text fz="sm" c="dimmed" mb={8}>
        {countOf(data.total, 'document')}
        {data.total > data.documents.length && `, the first ${data.documents.length} listed`}
      </Text>
      <TextInput
        size="xs"
        mb={8}
        placeholder="Title or publisher"
        aria-label="Filter the documents by title or publisher"
        value={words}
        onChange={(e) => setWords(e.currentTarget.value)}
      />
      <ul className={classes.list} aria-label="Documents">
        {rows.map((d) => (
          <DocumentRow key={d.id} document={d} note={countOf(d.claims, 'claim')} />
        ))}
      </ul>
      {rows.length === 0 && (
        <Text fz="sm" c="dimmed">
          No document has “{words}” in its title or publisher.
        </Text>
      )}
    </div>
  );
}
