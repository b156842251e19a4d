/** Counts what became of the files of an import, and tells how far it is, how fast it goes and how long it takes. */
import type { ImportEvent } from '../model/contracts.ts';

type FileEvent = Extract<ImportEvent, { event: 'file' }>;

export interface ImportSummary {
  readonly imported: number;
  readonly unchanged: number;
  readonly skipped: number;
  readonly failed: number;
  readonly cancelled: boolean;
}

/** The rate is that of the last so many seconds: documents that were there already pass much faster than others. */
const WINDOW_MS = 20_000;
/** Progress is told no oftener, but at the end. */
const TOLD_EVERY_MS = 200;

interface Sample {
  readonly at: number;
  readonly done: number;
  readonly characters: number;
}

export class ImportTally {
  #total: number;
  #characters = 0;
  #told = 0;
  #samples: Sample[] = [];
  readonly #onEvent: (event: ImportEvent) => void;
  readonly #counts = { imported: 0, unchanged: 0, replaced: 0, skipped: 0, failed: 0 };

  constructor(total: number, onEvent: (event: ImportEvent) => void) {
    this.#total = total;
    this.#onEvent = onEvent;
    this.#samples.push({ at: Date.now(), done: 0, characters: 0 });
  }

  note(message: string): void {
    this.#onEvent({ event: 'note', message });
  }

  /** A file holds one document more than was known. */
  oneMore(): void {
    this.#total += 1;
  }

  /** A file holds no document at all. */
  oneLess(): void {
    this.#total -= 1;
  }

  /** @param characters of its text, where it was read */
  file(event: Omit<FileEvent, 'event'>, characters = 0): void {
    this.#counts[event.status] += 1;
    this.#characters += characters;
    this.#onEvent({ event: 'file', ...event });
    if (event.status !== 'skipped') this.#progress();
  }

  finish(cancelled: boolean): ImportSummary {
    const { imported, replaced, unchanged, skipped, failed } = this.#counts;
    const summary = { imported: imported + replaced, unchanged, skipped, failed, cancelled };
    this.#onEvent({ event: 'finished', ...summary });
    return summary;
  }

  #progress(): void {
    const { imported, unchanged, replaced, failed } = this.#counts;
    const total = this.#total;
    const done = Math.min(total, imported + unchanged + replaced + failed);
    const at = Date.now();
    if (done < total && at - this.#told < TOLD_EVERY_MS) return;
    this.#told = at;
    this.#samples.push({ at, done, characters: this.#characters });
    while (this.#samples.length > 2 && at - (this.#samples[1]?.at ?? at) > WINDOW_MS)
      this.#samples.shift();
    const [since = { at, done, characters: this.#characters }] = this.#samples;
    const seconds = (at - since.at) / 1000;
    const rate = seconds > 0 ? (done - since.done) / seconds : 0;
    this.#onEvent({
      event: 'progress',
      done,
      total,
      rate,
      kilobytes: seconds > 0 ? (this.#characters - since.characters) / 1000 / seconds : 0,
      ...(rate > 0 && { remaining: (total - done) / rate }),
    });
  }
}
