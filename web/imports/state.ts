/** An import as the page follows it: a fold over the server's events. */
import type { ImportEvent, ImportState } from '../../src/model/contracts.ts';

export type FileEvent = Extract<ImportEvent, { event: 'file' }>;
type Finished = Extract<ImportEvent, { event: 'finished' }>;
type Progress = Extract<ImportEvent, { event: 'progress' }>;

export interface ImportView {
  /** Absent until the server has taken the files. */
  readonly id?: string;
  readonly phase: 'idle' | 'sending' | 'running' | 'finished' | 'failed';
  readonly total: number;
  /** The latest, and what failed before them. */
  readonly files: readonly FileEvent[];
  /** How files were read, where a person should know. */
  readonly notes: readonly string[];
  readonly progress?: Progress;
  readonly finished?: Finished;
  /** Why it could not begin or be followed. */
  readonly error?: string;
}

export const noImport: ImportView = { phase: 'idle', total: 0, files: [], notes: [] };

/** A list of a whole archive is nothing to read, and slow to show. */
const MOST_LISTED = 300;

/** Where there are too many, the earliest goes that tells the least. */
function listed(files: readonly FileEvent[]): readonly FileEvent[] {
  if (files.length <= MOST_LISTED) return files;
  const dull = files.findIndex((f) => f.status !== 'failed' && f.message === undefined);
  return files.toSpliced(Math.max(0, dull), 1);
}

/** Documents that are done, by all that has been told. */
export const doneOf = ({ files, progress }: ImportView): number =>
  Math.max(files.length, progress?.done ?? 0);

/** From 0 to 1. */
export const shareOf = (view: ImportView): number =>
  view.total > 0 ? Math.min(1, doneOf(view) / view.total) : 0;

/** A file is told once: an event repeated after a lost connection changes nothing. */
export function follow(view: ImportView, event: ImportEvent): ImportView {
  switch (event.event) {
    case 'started':
      return { ...view, total: event.files };
    case 'file':
      return view.files.some((f) => f.name === event.name && f.status === event.status)
        ? view
        : { ...view, files: listed([...view.files, event]) };
    case 'note':
      return view.notes.includes(event.message)
        ? view
        : { ...view, notes: [...view.notes, event.message] };
    case 'progress':
      return { ...view, progress: event, total: event.total };
    case 'finished':
      return { ...view, phase: 'finished', finished: event };
  }
}

export const begin = (state: ImportState): ImportView =>
  state.events.reduce(follow, {
    ...noImport,
    id: state.id,
    phase: state.finished ? 'finished' : 'running',
    total: state.total,
  });
