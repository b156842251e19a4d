/**
 * An import as it goes: a bar on a terminal, a line for each document where the output is piped,
 * and in both a line on the error output for each file that failed or was skipped.
 */
import { SingleBar } from 'cli-progress';
import type { ImportEvent } from '../model/contracts.ts';
import type { Output } from './output.ts';
import { writeStreamOf } from './stageDisplay.ts';

type FileEvent = Extract<ImportEvent, { event: 'file' }>;

export class ImportDisplay {
  /** How many documents were found. */
  files = 0;
  readonly #output: Output;
  #bar: SingleBar | undefined;

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
        this.#bar?.update(event.done, {
          rate: event.rate.toFixed(event.rate < 10 ? 1 : 0),
          left: event.remaining === undefined ? '' : `, ${duration(event.remaining)} left`,
        });
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

  end(): void {
    this.#bar?.stop();
    this.#bar = undefined;
  }

  #start(files: number): void {
    this.#bar = new SingleBar({
      format: 'Importing {bar} {value} of {total}, {rate} a second{left}',
      stream: writeStreamOf(this.#output),
      clearOnComplete: true,
      hideCursor: true,
      barsize: 30,
      barCompleteChar: '━',
      barIncompleteChar: '─',
    });
    this.#bar.start(files, 0, { rate: '0', left: '' });
  }

  #file({ name, status, message, mentions, claims }: FileEvent): void {
    if (status === 'failed' || status === 'skipped') {
      const told = message ?? status;
      this.#problem(told.includes(name) ? told : `${name}: ${told}`);
      return;
    }
    if (message) this.#problem(message);
    if (this.#bar) return;
    const counts = mentions === undefined ? '' : `  ${mentions} entities, ${claims ?? 0} claims`;
    this.#output.note(`${status}  ${name}${counts}`);
  }

  /** On a line of its own, above the bar. */
  #problem(message: string): void {
    if (this.#bar) this.#output.err.write('\r\u001b[K');
    this.#output.problem(message);
  }
}

function duration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  return `${Math.ceil(seconds / 60)} min`;
}
