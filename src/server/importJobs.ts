/**
 * Imports that run in the server. They go on when the page is closed; whoever asks later gets the events from
 * the beginning. The last few finished ones are kept so that a page opened again can show how they ended.
 */
import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import type { ImportEvent, ImportState } from '../model/contracts.ts';

const KEPT = 20;
/** Only the newest events of a large import are kept; the final one tells the totals. */
const EVENTS_KEPT = 5000;

export type RunImport = (options: {
  signal: AbortSignal;
  onEvent: (event: ImportEvent) => void;
}) => Promise<unknown>;

class ImportJob {
  readonly id = randomUUID();
  /** The name of whoever started it, where one signed in. */
  readonly by: string | undefined;
  readonly #events: ImportEvent[] = [];
  readonly #changes = new EventEmitter().setMaxListeners(0);
  readonly #abort = new AbortController();
  #done = 0;
  #total = 0;
  #dropped = 0;
  finished = false;

  constructor(by?: string) {
    this.by = by;
  }

  start(run: RunImport): Promise<void> {
    return run({ signal: this.#abort.signal, onEvent: (event) => this.#add(event) })
      .catch((error: unknown) => {
        this.#add({
          event: 'file',
          name: '',
          status: 'failed',
          message: error instanceof Error ? error.message : String(error),
        });
      })
      .then(() => {
        if (!this.#events.some((e) => e.event === 'finished'))
          this.#add({ event: 'finished', imported: 0, unchanged: 0, skipped: 0, failed: 1 });
        this.finished = true;
        this.#changes.emit('change');
      });
  }

  cancel(): void {
    this.#abort.abort();
  }

  state(): ImportState {
    return {
      id: this.id,
      done: this.#done,
      total: this.#total,
      finished: this.finished,
      events: [...this.#events],
    };
  }

  /** Every event from the first kept one, waiting for new ones until the end or until `signal` aborts. */
  async *events(signal: AbortSignal): AsyncGenerator<ImportEvent> {
    let next = 0;
    while (!signal.aborted) {
      const index = Math.max(0, next - this.#dropped);
      const event = this.#events[index];
      if (event) {
        next = index + this.#dropped + 1;
        yield event;
      } else if (this.finished) {
        return;
      } else {
        await once(this.#changes, 'change', { signal }).catch((error: unknown) => {
          if (!signal.aborted) throw error;
        });
      }
    }
  }

  #add(event: ImportEvent): void {
    if (event.event === 'started') this.#total = event.files;
    if (event.event === 'progress') {
      this.#done = event.done;
      this.#total = event.total;
    }
    this.#events.push(event);
    if (this.#events.length > EVENTS_KEPT) {
      this.#events.shift();
      this.#dropped += 1;
    }
    this.#changes.emit('change');
  }
}

export type { ImportJob };

export class ImportJobs {
  readonly #jobs = new Map<string, ImportJob>();
  /** One after another: a graph has one writer. */
  #queue: Promise<void> = Promise.resolve();

  start(run: RunImport, by?: string): ImportJob {
    const job = new ImportJob(by);
    this.#jobs.set(job.id, job);
    this.#queue = this.#queue.then(() => job.start(run));
    this.#forgetOld();
    return job;
  }

  /** The latest first. */
  list(): ImportJob[] {
    return [...this.#jobs.values()].reverse();
  }

  find(id: string): ImportJob | undefined {
    return this.#jobs.get(id);
  }

  /** Cancels what runs and waits until it has stopped. */
  async close(): Promise<void> {
    for (const job of this.#jobs.values()) job.cancel();
    await this.#queue;
  }

  #forgetOld(): void {
    for (const [id, job] of this.#jobs) {
      if (this.#jobs.size <= KEPT) return;
      if (job.finished) this.#jobs.delete(id);
    }
  }
}
