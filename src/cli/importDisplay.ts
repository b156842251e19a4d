/**
 * An import as it goes: a bar on a terminal; where the output is piped, a line every few seconds, or for each document
 * of a few; and in both a line on the error output for each file that failed or was skipped.
 */
import { SingleBar } from 'cli-progress';
import type { ImportEvent } from '../model/contracts.ts';
import type { Output } from './output.ts';
import { writeStreamOf } from './stageDisplay.ts';

/** Between two lines of progress. */
const LINE_EVERY_MS = 5_000;
/** So many documents are told one by one. */
const FEW = 50;

type ProgressEvent = Extract<ImportEvent, { event: 'progress' }>;
type FileEvent = Extract<ImportEvent, { event: 'file' }>;

export class ImportDisplay {
  /** How many documents were found. */
  files = 0;
  readonly #output: Output;
  #bar: SingleBar | undefined;
  #toldAt = Date.now();

  constructor(output: Output) {
    this.#output = output;
  }

  show(event: ImportEvent): void {
    switch (event.event) {
      case 'started':
        this.files = event.files;
        if (this.#output.drawsProgress && event.files > 0) this.#start(event.files);
        return;
      case 'file':
        this.#file(event);
        return;
      case 'note':
        this.#problem(event.message);
        return;
      case 'progress':
        this.#progress(event);
        return;
      case 'finished': {
        this.end();
        const { imported, unchanged, skipped, failed } = event;
        this.#output.note(
          `${imported} imported, ${unchanged} unchanged, ${skipped} skipped, ${failed} failed`,
        );
        return;
      }
    }
  }

  /** Ctrl C was pressed. */
  stopping(): void {
    this.#problem('Stopping when the documents under way are written. Ctrl C again ends at once.');
  }

  end(): void {
    this.#bar?.stop();
    this.#bar = undefined;
  }

  #start(files: number): void {
    this.#bar = new SingleBar({
      format: 'Importing {bar} {value} of {total}{pace}',
      stream: writeStreamOf(this.#output),
      clearOnComplete: true,
      hideCursor: true,
      barsize: 30,
      barCompleteChar: '━',
      barIncompleteChar: '─',
    });
    this.#bar.start(files, 0, { pace: '' });
  }

  #progress(event: ProgressEvent): void {
    const pace = paceOf(event);
    this.#bar?.update(event.done, { pace });
    if (this.#bar || this.files <= FEW || Date.now() - this.#toldAt < LINE_EVERY_MS) return;
    this.#toldAt = Date.now();
    this.#output.note(`${event.done} of ${event.total}${pace}`);
  }

  #file({ name, status, message, mentions, claims }: FileEvent): void {
    if (status === 'failed' || status === 'skipped') {
      const told = message ?? status;
      this.#problem(told.includes(name) ? told : `${name}: ${told}`);
      return;
    }
    if (message) this.#problem(message);
    if (this.#bar || this.files > FEW) return;
    const counts = mentions === undefined ? '' : `  ${mentions} entities, ${claims ?? 0} claims`;
    this.#output.note(`${status}  ${name}${counts}`);
  }

  /** On a line of its own, above the bar. */
  #problem(message: string): void {
    if (this.#bar) this.#output.err.write('\r\u001b[K');
    this.#output.problem(message);
  }
}

/** `, 12 documents and 31 KB a second, 4 min left` */
function paceOf({ rate, kilobytes = 0, remaining }: ProgressEvent): string {
  if (rate === 0) return '';
  const short = (n: number): string => n.toFixed(n < 10 ? 1 : 0);
  const left = remaining ? `, ${duration(remaining)} left` : '';
  return `, ${short(rate)} documents and ${short(kilobytes)} KB a second${left}`;
}

function duration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  if (seconds < 5_400) return `${Math.ceil(seconds / 60)} min`;
  return `${(seconds / 3_600).toFixed(1)} h`;
}
