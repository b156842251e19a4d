import { countOf } from '../inspector/count.ts';
import { doneOf, type ImportView } from './state.ts';

/** How far an import is, or how it ended, in one line. */
export function summaryOf(view: ImportView): string {
  const { phase, finished, total } = view;
  if (phase === 'sending') return 'Sending the files';
  if (!finished)
    return total > 0
      ? `${Math.min(total, doneOf(view))} of ${countOf(total, 'file')}`
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

/** How fast it goes and how long it will take; nothing while that is not known. */
export function paceOf({ finished, progress }: ImportView): string {
  if (finished || !progress || progress.rate === 0) return '';
  const { rate, kilobytes, remaining } = progress;
  const short = (n: number): string => n.toFixed(n < 10 ? 1 : 0);
  return [
    '',
    `${short(rate)} a second`,
    kilobytes !== undefined && `${short(kilobytes)} KB a second`,
    remaining !== undefined &&
      `about ${remaining < 120 ? countOf(Math.ceil(remaining), 'second') : countOf(Math.ceil(remaining / 60), 'minute')} left`,
  ]
    .filter((part) => part !== false)
    .join(' · ');
}
