import { countOf } from '../inspector/count.ts';
import type { ImportView } from './state.ts';

/** How far an import is, or how it ended, in one line. */
export function summaryOf({ phase, finished, files, total }: ImportView): string {
  if (phase === 'sending') return 'Sending the files';
  if (!finished)
    return total > 0
      ? `${files.length} of ${countOf(total, 'file')}`
      : 'Waiting for another import';
  return [
    finished.cancelled ? 'Stopped' : 'Done',
    countOf(finished.imported, 'document imported', 'documents imported'),
    finished.unchanged > 0 && `${finished.unchanged} already there`,
    finished.skipped > 0 && `${finished.skipped} skipped`,
    finished.failed > 0 && `${finished.failed} failed`,
  ]
    .filter(Boolean)
    .join(' · ');
}
