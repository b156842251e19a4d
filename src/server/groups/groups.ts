/**
 * The archive in groups, as a process of its own finds them. It is started when somebody asks, or at once where the
 * archive is too large for a page, and ends when nobody has asked for long, so that its memory is free again.
 */
import type { ChildProcess } from 'node:child_process';
import type { Database } from '../../graph/connection.ts';
import { readStated } from '../../graph/reads/archive.ts';
import { readRevision } from '../../graph/reads/whole.ts';
import type { FoundMembers, FoundRelations } from '../../grouping/grouping.ts';
import {
  type GroupEvent,
  type GroupFilter,
  groupFilterSchema,
} from '../../model/groupContracts.ts';
import { MOST_WHOLE } from '../../model/wholeGraph.ts';
import { forkBeside } from '../forkBeside.ts';
import type { Ask, FromWorker, ToWorker } from './messages.ts';

const IDLE_MS = 30 * 60_000;

interface Asked {
  readonly onMessage: (message: FromWorker) => void;
  readonly onEnd: (error: Error) => void;
}
type Body = { readonly filter: GroupFilter };

export class Groups {
  readonly #dataFolder: string;
  #worker: ChildProcess | undefined;
  #next = 1;
  readonly #asked = new Map<number, Asked>();
  #idle: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(dataFolder: string) {
    this.#dataFolder = dataFolder;
  }

  /** Begins to read before anyone asks, where the archive is too large for a page. */
  async prepare(database: Database): Promise<void> {
    const { entities } = await readRevision(database);
    if (entities <= MOST_WHOLE || this.#closed) return;
    // What goes wrong is told to whoever asks next.
    this.members(database, { filter: groupFilterSchema.parse({}) }).catch(() => undefined);
  }

  /** What is found, as it is found. @param signal ends it */
  async *groups(database: Database, body: Body, signal: AbortSignal): AsyncGenerator<GroupEvent> {
    const waiting: FromWorker[] = [];
    let failed: Error | undefined;
    let wake = () => {};
    const ask = await this.#ask(database, 'groups', body, {
      onMessage: (message) => {
        waiting.push(message);
        wake();
      },
      onEnd: (error) => {
        failed = error;
        wake();
      },
    });
    const stop = () => wake();
    signal.addEventListener('abort', stop);
    try {
      while (!signal.aborted) {
        const message = waiting.shift();
        if (message) {
          if ('event' in message) yield message.event;
          else if ('failed' in message) throw new Error(message.failed);
          else return;
        } else if (failed) throw failed;
        else
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
      }
    } finally {
      signal.removeEventListener('abort', stop);
      this.#forget(ask);
      this.#send({ cancel: ask });
    }
  }

  async members(database: Database, body: Body & object): Promise<FoundMembers> {
    const message = await this.#one(database, 'members', body);
    if ('members' in message) return message.members;
    throw new Error('Members were asked for, and something else was answered.');
  }

  async relations(database: Database, body: Body & object): Promise<FoundRelations> {
    const message = await this.#one(database, 'relations', body);
    if ('relations' in message) return message.relations;
    throw new Error('Relations were asked for, and something else was answered.');
  }

  close(): void {
    this.#closed = true;
    this.#end();
  }

  #one(database: Database, kind: Ask['kind'], body: Body): Promise<FromWorker> {
    return new Promise((resolve, reject) => {
      // Known before anything can be answered.
      const settle = { ask: 0 };
      this.#ask(database, kind, body, {
        onMessage: (message) => {
          this.#forget(settle.ask);
          if ('failed' in message) reject(new Error(message.failed));
          else resolve(message);
        },
        onEnd: reject,
      })
        .then((ask) => {
          settle.ask = ask;
        })
        .catch(reject);
    });
  }

  async #ask(database: Database, kind: Ask['kind'], body: Body, asked: Asked): Promise<number> {
    const [{ revision }, stated] = await Promise.all([
      readRevision(database),
      readStated(database, body.filter),
    ]);
    const ask = this.#next++;
    this.#asked.set(ask, asked);
    clearTimeout(this.#idle);
    this.#send({ ask, revision, kind, body, stated });
    return ask;
  }

  #forget(ask: number): void {
    this.#asked.delete(ask);
    if (this.#asked.size > 0) return;
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.#end(), IDLE_MS).unref();
  }

  #send(message: ToWorker): void {
    if (this.#closed || ('cancel' in message && !this.#worker)) return;
    this.#worker ??= this.#start();
    this.#worker.send(message);
  }

  #start(): ChildProcess {
    const worker = forkBeside(import.meta.url, 'worker', [this.#dataFolder]);
    worker.on('message', (message: FromWorker) =>
      this.#asked.get(message.answer)?.onMessage(message),
    );
    worker.on('exit', (code) => this.#ended(worker, `ended with code ${code}`));
    worker.on('error', (error) => this.#ended(worker, error.message));
    return worker;
  }

  #ended(worker: ChildProcess, why: string): void {
    if (worker !== this.#worker) return;
    this.#worker = undefined;
    const error = new Error(`The process that finds groups ${why}. Ask again.`);
    const waiting = [...this.#asked.values()];
    this.#asked.clear();
    for (const { onEnd } of waiting) onEnd(error);
  }

  #end(): void {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    if (!worker) return;
    this.#ended(worker, 'was ended');
    worker.kill();
  }
}
