/** A document in a list: its title, where it comes from, and one note. */
import { IconFileText } from '@tabler/icons-react';
import type { DocumentRecord } from '../../src/model/document.ts';
import { inspectorActions } from '../inspector/store.ts';
import classes from './reading.module.css';

export function DocumentRow({ document: d, note }: { document: DocumentRecord; note: string }) {
  return (
    <li>
      <button
        type="button"
        className={classes.listed}
        onClick={() => inspectorActions.open({ kind: 'document', id: d.id })}
      >
        <IconFileText size={15} stroke={1.5} aria-hidden="true" />
        <span className={classes.listedText}>
          <span>{d.title ?? d.name}</span>
          <span className={classes.meta}>
            {[d.publisher, d.published, note].filter(Boolean).join(' · ')}
          </span>
        </span>
      </button>
    </li>
  );
}
