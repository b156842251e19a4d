/** The documents of the archive. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fold } from '../../src/model/names.ts';
import { queries } from '../api/queries.ts';
import { countOf } from '../inspector/count.ts';
import { FilteredList, listedOf } from '../inspector/FilteredList.tsx';
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
    <FilteredList
      title="Documents"
      about={countOf(data.total, 'document') + listedOf(data.total, data.documents.length)}
      by="title or publisher"
      words={words}
      onWords={setWords}
      className={classes.list}
      none={rows.length === 0 ? `No document has “${words}” in its title or publisher.` : undefined}
    >
      {rows.map((d) => (
        <DocumentRow key={d.id} document={d} note={countOf(d.claims, 'claim')} />
      ))}
    </FilteredList>
  );
}
